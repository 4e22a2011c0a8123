import { expect, it } from "vitest";
import { askedWords } from "./askedWords.ts";

const PHONE = { by: "phone", value: "+442079460777" } as const;

it.each([
  [PHONE, { waited: "42" }, "Calling now from +442079460777, waited 0:42"],
  [PHONE, { waited: "845" }, "Calling now from +442079460777, waited 14:05"],
  [{ by: "customer", value: "C-77" }, { waited: "0" }, "Calling now, waited 0:00"],
  [PHONE, {}, "Looked up by phone +442079460777"],
  [PHONE, { waited: "-4" }, "Looked up by phone +442079460777"],
  [PHONE, { waited: "99999" }, "Looked up by phone +442079460777"],
  [PHONE, { waited: "<b>1</b>" }, "Looked up by phone +442079460777"],
  [{ by: "email", value: "a@example.com" }, { waited: "42" }, "Looked up by email a@example.com"],
  [{ by: "code", value: "12345678" }, {}, "Looked up by code"],
] as const)("of %j with %j is said %j", (look, query, words) => {
  expect(askedWords(look, query)).toBe(words);
});
