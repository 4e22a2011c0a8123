import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ALL_PURPOSES, installTcf, tcData } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => closePage());

const open = (more: { tcfVendor?: number } = {}) => openPage({ adapters: ["tcf"], ...more });
const YES = { personalisation: "granted", measurement: "granted", retargeting: "granted" };
const NO = { personalisation: "denied", measurement: "denied", retargeting: "denied" };

it("takes a stored yes for all that it names, never assistance, and records how it came", async () => {
  installTcf().emit(tcData(ALL_PURPOSES));
  const page = await open();
  expect(page.choices()).toEqual({ ...YES, assistance: "unset" });
  expect(page.via()).toBe("tcf");
});

it.each([
  [1, ["personalisation", "measurement", "retargeting"]],
  [2, []],
  [3, ["retargeting"]],
  [4, ["retargeting"]],
  [5, ["personalisation"]],
  [6, ["personalisation"]],
  [7, ["retargeting"]],
  [8, ["measurement"]],
  [9, ["measurement"]],
  [10, ["measurement"]],
  [11, ["personalisation"]],
])("without purpose %i denies %j, whatever legitimate interest says", async (missing, denied) => {
  installTcf().emit(tcData(ALL_PURPOSES.filter((id) => id !== missing)));
  const page = await open();
  const { assistance: _, ...choices } = page.choices();
  expect(choices).toEqual({
    ...YES,
    ...Object.fromEntries(denied.map((name) => [name, "denied"])),
  });
});

it("waits for the shopper: nothing is stored while the tool is asking", async () => {
  const tool = installTcf();
  const page = await open();
  tool.emit(tcData([], { eventStatus: "cmpuishown" }));
  tool.emit(tcData(ALL_PURPOSES, { eventStatus: undefined }));
  expect(page.sets).toEqual([]);
  expect(localStorage.length).toBe(0);
  tool.emit(tcData(ALL_PURPOSES, { eventStatus: "useractioncomplete" }));
  expect(page.choices()).toMatchObject(YES);
});

it.each([
  ["GDPR does not apply", { gdprApplies: false }],
  ["nobody knows yet whether it applies", { gdprApplies: undefined }],
  ["it says something else of it", { gdprApplies: "true" }],
])("grants and denies nothing where %s", async (_, more) => {
  installTcf().emit(tcData(ALL_PURPOSES, more));
  const page = await open();
  await page.wait(60_000);
  expect(page.sets).toEqual([]);
});

it("hears of nothing when the listener is refused", async () => {
  Reflect.set(
    globalThis,
    "__tcfapi",
    (_c: string, _v: number, callback: (...all: unknown[]) => void) =>
      callback(tcData(ALL_PURPOSES), false),
  );
  expect((await open()).sets).toEqual([]);
});

it("finds a tool that comes late", async () => {
  const page = await open();
  await page.wait(20_000);
  installTcf().emit(tcData(ALL_PURPOSES));
  await page.wait(10_000);
  expect(page.choices()).toMatchObject(YES);
});

it("stops looking after a few minutes", async () => {
  const page = await open();
  await page.wait(600_000);
  expect(vi.getTimerCount()).toBe(0);
});

it("withdraws upon a no, and grants again upon a later yes", async () => {
  const tool = installTcf();
  tool.emit(tcData(ALL_PURPOSES));
  const page = await open();
  tool.emit(tcData([], { eventStatus: "useractioncomplete" }));
  expect(page.choices()).toMatchObject(NO);
  tool.emit(tcData([1, 5, 6, 11], { eventStatus: "useractioncomplete" }));
  expect(page.choices()).toMatchObject({ ...NO, personalisation: "granted" });
});

it("needs the vendor's consent as well where the site names one", async () => {
  const tool = installTcf();
  const page = await open({ tcfVendor: 755 });
  const vendor = { consents: { 755: true }, disclosedVendors: { 755: true } };
  const emit = (more: Record<string, unknown>) =>
    tool.emit(tcData(ALL_PURPOSES, { eventStatus: "useractioncomplete", ...more }));
  emit({ vendor: { consents: { 754: true } } });
  expect(page.choices()).toMatchObject(NO);
  emit({ vendor });
  expect(page.choices()).toMatchObject(YES);
  emit({ vendor: { ...vendor, disclosedVendors: { 755: false } } });
  expect(page.choices()).toMatchObject(NO);
  emit({ vendor, publisher: { restrictions: { 6: { 755: 0 }, 8: { 755: 2 }, 3: { 755: 1 } } } });
  expect(page.choices()).toMatchObject({ ...NO, retargeting: "granted" });
});

it("says that a vendor is none, and takes nothing away for it", async () => {
  installTcf().emit(tcData(ALL_PURPOSES));
  const page = await open({ tcfVendor: Number.NaN });
  expect(page.errors).toEqual([
    new TypeError('candour: option "tcfVendor" must be a whole number'),
  ]);
  expect(page.sets).toEqual([]);
});
