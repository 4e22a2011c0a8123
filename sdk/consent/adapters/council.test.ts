import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ALL_PURPOSES, gtag, installShopify, installTcf, tcData } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  closePage();
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

const ANALYTICS = { analytics_storage: "granted" };
const act = (purposes: readonly number[]) =>
  tcData(purposes, { eventStatus: "useractioncomplete" });

it("lets the strictest of several win, in either order", async () => {
  const tool = installTcf();
  gtag("consent", "update", ANALYTICS);
  const page = await openPage({ adapters: ["consent-mode", "tcf"] });
  tool.emit(act([1, 5, 6, 11]));
  expect(page.choices()).toMatchObject({ measurement: "denied", personalisation: "granted" });
  gtag("consent", "update", { personalization_storage: "denied" });
  expect(page.choices().personalisation).toBe("denied");
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices()).toMatchObject({ measurement: "granted", personalisation: "denied" });
});

it("grants nothing before all who were asked for have spoken or are known to be away", async () => {
  gtag("consent", "update", ANALYTICS);
  const page = await openPage({ adapters: ["consent-mode", "tcf"] });
  await page.wait(4_000);
  expect(page.sets).toEqual([]);
  await page.wait(4_000);
  expect(page.choices().measurement).toBe("granted");
});

it("waits on for a tool whose stub is there", async () => {
  gtag("consent", "update", ANALYTICS);
  installTcf();
  const page = await openPage({ adapters: ["consent-mode", "tcf"] });
  await page.wait(300_000);
  expect(page.sets).toEqual([]);
});

it("never grants what the shopper has denied here, until the shopper does", async () => {
  const tool = installTcf();
  const page = await openPage({ adapters: ["tcf"] });
  page.choose({ personalisation: "denied" });
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices()).toMatchObject({ personalisation: "denied", measurement: "granted" });
  tool.emit(act([]));
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices()).toMatchObject({ personalisation: "denied", measurement: "granted" });
  page.choose({ personalisation: "granted" });
  expect(page.choices().personalisation).toBe("granted");
});

it("never makes more of what is kept on the device", async () => {
  const tool = installTcf();
  const page = await openPage({ adapters: ["tcf"] });
  page.choose({ personalisation: "on_device" });
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices().personalisation).toBe("on_device");
  tool.emit(act([]));
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices().personalisation).toBe("denied");
});

it("lets the shopper's own later yes stand against an old no, and fall by a new one, on later pages too", async () => {
  installTcf().emit(tcData([]));
  const first = await openPage({ adapters: ["tcf"] });
  expect(first.choices().personalisation).toBe("denied");
  first.choose({ personalisation: "granted" });
  await first.wait();
  expect(first.choices().personalisation).toBe("granted");

  closePage({ keepStorage: true });
  const tool = installTcf();
  tool.emit(tcData([]));
  const second = await openPage({ adapters: ["tcf"] });
  expect(second.choices().personalisation).toBe("granted");
  tool.emit(act([]));
  expect(second.choices().personalisation).toBe("denied");
});

it("denies again what the site's script grants against a voice, and doesn't quarrel without an end", async () => {
  installTcf().emit(tcData([]));
  const page = await openPage({ adapters: ["tcf"] });
  page.choose({ personalisation: "granted" }, "api");
  await page.wait();
  expect(page.choices().personalisation).toBe("denied");
  const again = setInterval(() => page.choose({ personalisation: "granted" }, "api"), 1);
  await page.wait(2_000);
  clearInterval(again);
  expect(page.sets.length).toBeLessThan(110);
});

it("doesn't renew by an old word what a new policy asks anew", async () => {
  installTcf().emit(tcData(ALL_PURPOSES));
  await openPage({ adapters: ["tcf"], policy: "1" });
  closePage({ keepStorage: true });
  const tool = installTcf();
  tool.emit(tcData(ALL_PURPOSES));
  const page = await openPage({ adapters: ["tcf"], policy: "2" });
  expect(page.choices().personalisation).toBe("unset");
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices().personalisation).toBe("granted");
});

it("grants no retargeting once Global Privacy Control was seen, nor when it is gone again", async () => {
  Reflect.set(navigator, "globalPrivacyControl", true);
  const tool = installTcf();
  const page = await openPage({ adapters: ["tcf"] });
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices()).toMatchObject({ personalisation: "granted", retargeting: "denied" });
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices().retargeting).toBe("denied");
});

it("grants no retargeting after the signal has gone, though it was a voice that denied it before", async () => {
  const tool = installTcf();
  const page = await openPage({ adapters: ["tcf"] });
  tool.emit(act([]));
  Reflect.set(navigator, "globalPrivacyControl", true);
  tool.emit(act([1, 5, 6, 11]));
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
  tool.emit(act(ALL_PURPOSES));
  expect(page.choices()).toMatchObject({ measurement: "granted", retargeting: "denied" });
});

it("follows a no that comes while the signal hides a yes", async () => {
  const tool = installTcf();
  const page = await openPage({ adapters: ["tcf"] });
  tool.emit(act(ALL_PURPOSES));
  Reflect.set(navigator, "globalPrivacyControl", true);
  tool.emit(act([1, 5, 6, 8, 9, 10, 11]));
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
  expect(page.choices()).toMatchObject({ measurement: "granted", retargeting: "denied" });
});

it("doesn't fight from another tab, with older words, what this one has heard anew", async () => {
  vi.useRealTimers();
  const tool = installTcf();
  const here = await openPage({ adapters: ["tcf"], isReal: true });
  const there = await openPage({ adapters: ["tcf"], isReal: true });
  tool.emit(tcData([]));
  expect(there.choices().personalisation).toBe("denied");
  tool.listeners[0]?.(act(ALL_PURPOSES), true);
  expect(here.choices().personalisation).toBe("granted");
  await here.wait(200);
  expect(there.choices().personalisation).toBe("granted");
  there.choose({ personalisation: "denied" });
  await here.wait(200);
  tool.listeners[0]?.(act(ALL_PURPOSES), true);
  expect(here.choices().personalisation).toBe("denied");
});

it("keeps no more than words, and only once there is a choice", async () => {
  const shopify = installShopify();
  await openPage({ adapters: ["shopify", "gpp"] });
  expect(localStorage.length).toBe(0);
  await vi.advanceTimersByTimeAsync(6_000);
  shopify.answer({ analytics: "no" });
  const note: unknown = JSON.parse(localStorage.getItem("candour-voices:demo") ?? "");
  expect(note).toEqual({
    at: expect.any(Number),
    via: "api",
    yields: ["measurement"],
    words: { shopify: { measurement: "denied" } },
  });
});

it("says which adapter doesn't exist", async () => {
  const page = await openPage({ adapters: ["", "tfc"] });
  expect(page.errors).toEqual([{ error: new TypeError('candour: no adapter "tfc"') }]);
});
