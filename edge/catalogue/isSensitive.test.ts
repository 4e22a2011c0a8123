import { expect, it } from "vitest";
import { isSensitive } from "./isSensitive.ts";

it.each([
  "Pregnancy test, pack of 2",
  "Health > PREGNANCY & baby",
  "Schwangerschaftstest",
  "Test de grossesse",
  "test  de embarazo",
  "Test di gravidanza",
  "zwangerschapstest",
  "Test ciążowy",
  "اختبار الحمل",
  "妊娠検査薬",
  "验孕棒 怀孕测试",
  "Family bible, leather",
  "Alcoholism self-help workbook",
  "quit smoking",
])("%s is", (text) => {
  expect(isSensitive(text)).toBe(true);
});

it.each([
  "REGENCY CAKESTAND 3 TIER",
  "Necklace star sign cancer",
  "Depression glass bowl",
  "Unionjack bunting",
  "Hive of bees doormat",
  "Church candle holder",
  "Feeding bottle warmer",
  "",
])("%s is not", (text) => {
  expect(isSensitive(text)).toBe(false);
});

it("asks of all that it is given, and of nothing says no", () => {
  expect(isSensitive("Teapot", null, undefined, "Health > Diabetes")).toBe(true);
  expect(isSensitive(null, undefined)).toBe(false);
});
