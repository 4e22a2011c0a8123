import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTransport } from "../delivery/transport.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import { ALL_DENIED } from "../wire/index.ts";
import { createConsentStore } from "./createConsentStore.ts";

const KEY = "candour:demo";
const DAY_MS = 86_400_000;
let edge: FakeEdge;

beforeEach(() => {
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A tab: stores of one test share localStorage as tabs of one origin do. */
function newTab(policy = "1") {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example", policy });
  return createConsentStore({
    settings,
    transport: createTransport(settings.endpoint),
    load: () => import("./tellEdge.ts"),
  });
}
const kept = (): string => localStorage.getItem(KEY) ?? "";
const withGpc = (value: unknown): void => {
  vi.stubGlobal("navigator", { ...navigator, onLine: true, globalPrivacyControl: value });
};

it("keeps and sends nothing before a choice", () => {
  const store = newTab();
  expect(store.get()).toEqual({
    personalisation: "unset",
    assistance: "unset",
    measurement: "unset",
    retargeting: "unset",
  });
  expect(store.asks()).toBe("first");
  expect(localStorage.length).toBe(0);
  expect(edge.seen).toEqual([]);
});

it("keeps of a no only the no itself", async () => {
  await newTab().set(ALL_DENIED, { via: "notice" });
  const entry: unknown = JSON.parse(kept());
  expect(entry).toEqual({
    record: { choices: ALL_DENIED, policy: "1", at: expect.any(Number), via: "notice" },
  });
  expect(newTab().asks()).toBeNull();
});

it("takes effect at once and then has the token and the receipt", async () => {
  const store = newTab();
  const sent = store.set({ personalisation: "granted" }, { via: "notice" });
  expect(store.allows("personalisation")).toBe(true);
  expect(store.allows("measurement")).toBe(false);
  expect(store.token()).toBeNull();
  expect((await sent)?.signature).toBe("s");
  expect(store.token()).toBe("token-1");
  expect(store.receipts()).toHaveLength(1);
});

it("has no token where everything stays on the device", async () => {
  const store = newTab();
  await store.set({ personalisation: "on_device" }, { via: "notice" });
  expect(store.token()).toBeNull();
  expect(store.allows("personalisation")).toBe(false);
  expect(store.allows("personalisation", "device")).toBe(true);
  expect(store.isOnDevice()).toBe(true);
});

it("tells the edge once with the token when all is withdrawn, and keeps no identifier", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  edge.seen.length = 0;
  await store.set(ALL_DENIED, { via: "panel" });
  expect(edge.bodies("/v1/consent")).toMatchObject([{ shopper: "token-1", choices: ALL_DENIED }]);
  expect(kept()).not.toContain("token-1");
  expect(kept()).not.toContain("receipt");
});

it("keeps a withdrawal made offline and sends it first when the network is back", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  edge.answers.set("/v1/consent", () => null);
  vi.stubGlobal("navigator", { ...navigator, onLine: false });
  expect(await store.set(ALL_DENIED, { via: "panel" })).toBeNull();
  expect(store.token()).toBeNull();
  edge.answers.clear();
  edge.seen.length = 0;
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(edge.seen).toHaveLength(1));
  expect(edge.bodies("/v1/consent")).toMatchObject([{ shopper: "token-1", choices: ALL_DENIED }]);
  await store.settled();
  expect(kept()).not.toContain("token-1");
});

it("sends on the next page what the last one could not", async () => {
  edge.answers.set("/v1/consent", () => null);
  vi.stubGlobal("navigator", { ...navigator, onLine: false });
  await newTab().set({ personalisation: "granted" }, { via: "notice" });
  edge.answers.clear();
  const next = newTab();
  next.resume();
  await next.settled();
  expect(next.token()).toBe("token-1");
});

it("erases whom the edge made known while the shopper said no after all", async () => {
  const store = newTab();
  let answer = (): void => {};
  edge.answers.set("/v1/consent", () => {
    edge.answers.clear();
    return new Promise((done) => {
      answer = () => done(json({ shopper: "late-token", receipt: null }));
    });
  });
  const yes = store.set({ personalisation: "granted" }, { via: "notice" });
  await vi.waitFor(() => expect(edge.seen).toHaveLength(1));
  const no = store.set(ALL_DENIED, { via: "panel" });
  answer();
  await Promise.all([yes, no]);
  expect(edge.bodies("/v1/consent").at(-1)).toMatchObject({
    shopper: "late-token",
    choices: ALL_DENIED,
  });
  expect(store.token()).toBeNull();
  expect(kept()).not.toContain("late-token");
});

it("starts a new shopper where the edge has erased the old one and the shopper grants again", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  edge.answers.set("/v1/consent", () => {
    edge.answers.clear();
    return json({ status: 401 }, { status: 401 });
  });
  await store.set({ measurement: "granted" }, { via: "panel" });
  expect(edge.bodies("/v1/consent").at(-1)).toMatchObject({ shopper: null });
  expect(store.token()).toBe("token-2");
});

it("denies retargeting while Global Privacy Control is on, by property, and tells the edge", async () => {
  withGpc(true);
  const store = newTab();
  await store.set({ retargeting: "granted", personalisation: "granted" }, { via: "panel" });
  expect(store.get().retargeting).toBe("denied");
  expect(store.allows("retargeting")).toBe(false);
  expect(edge.bodies("/v1/consent")).toMatchObject([{ gpc: true }]);
});

it("does not take the signal's absence for consent, until the shopper says yes again", async () => {
  const before = newTab();
  await before.set({ retargeting: "granted" }, { via: "panel" });
  expect(before.allows("retargeting")).toBe(true);
  withGpc(true);
  expect(newTab().allows("retargeting")).toBe(false);
  withGpc(undefined);
  const after = newTab();
  expect(after.allows("retargeting")).toBe(false);
  await after.set({ measurement: "granted" }, { via: "panel" });
  expect(after.allows("retargeting")).toBe(false);
  await after.set({ retargeting: "granted" }, { via: "panel" });
  expect(after.allows("retargeting")).toBe(true);
});

it("asks again under a new policy and grants nothing meanwhile", async () => {
  await newTab("1").set({ personalisation: "granted" }, { via: "notice" });
  const store = newTab("2");
  expect(store.asks()).toBe("policy");
  expect(store.token()).toBeNull();
  expect(store.get().personalisation).toBe("unset");
});

it("lets a yes expire after half a year", async () => {
  await newTab().set({ personalisation: "granted" }, { via: "notice" });
  vi.useFakeTimers({ now: Date.now() + 184 * 86_400_000 });
  expect(newTab().asks()).toBe("expired");
  expect(newTab().allows("personalisation")).toBe(false);
});

it("obeys at once what another tab has chosen, and calls back", async () => {
  const here = newTab();
  const there = newTab();
  const told = vi.fn();
  there.onChange(told);
  await here.set({ personalisation: "granted" }, { via: "notice" });
  dispatchEvent(new StorageEvent("storage", { key: KEY }));
  expect(there.token()).toBe("token-1");
  expect(told).toHaveBeenCalled();
  await here.set(ALL_DENIED, { via: "panel" });
  expect(there.token()).toBeNull();
});

it("is back to no choice where the browser's storage was cleared, and makes no one known again", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  localStorage.clear();
  expect(store.token()).toBeNull();
  expect(store.asks()).toBe("first");
});

it("holds a choice for the page where storage is refused", async () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("no", "SecurityError");
    },
    removeItem() {
      throw new DOMException("no", "SecurityError");
    },
  });
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  expect(store.token()).toBe("token-1");
  await store.set(ALL_DENIED, { via: "panel" });
  expect(store.token()).toBeNull();
});

it("takes an entry that it did not write for no choice", () => {
  for (const entry of ["", "null", "[]", '{"record":{}}', '{"record":{"choices":{},"policy":1}}']) {
    localStorage.setItem(KEY, entry);
    expect(newTab().asks()).toBe("first");
  }
});

it("counts the bytes about the shopper that were sent", async () => {
  const store = newTab();
  await store.set({ personalisation: "on_device" }, { via: "notice" });
  expect(store.bytesSent()).toBe(0);
  await store.set({ personalisation: "granted" }, { via: "panel" });
  await store.set({ measurement: "granted" }, { via: "panel" });
  expect(store.bytesSent()).toBeGreaterThan(100);
});

it("holds a yes and a no for as long as the site says, also on pages that ask nothing", async () => {
  const store = newTab();
  store.learn({ optOut: false, lifeMs: 30 * DAY_MS, refusalLifeMs: 60 * DAY_MS });
  await store.set({ personalisation: "granted" }, { via: "notice" });
  const began = Date.now();
  vi.useFakeTimers({ now: began + 29 * DAY_MS });
  expect(newTab().allows("personalisation")).toBe(true);
  vi.setSystemTime(began + 31 * DAY_MS);
  expect(newTab().allows("personalisation")).toBe(false);
  expect(newTab().asks()).toBe("expired");
  await newTab().set(ALL_DENIED, { via: "notice" });
  vi.setSystemTime(Date.now() + 59 * DAY_MS);
  expect(newTab("2").asks()).toBeNull();
  vi.setSystemTime(Date.now() + 2 * DAY_MS);
  expect(newTab().asks()).toBe("expired");
});

it("obeys a shorter life as soon as it hears of it, and tells the page", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  const told = vi.fn();
  store.onChange(told);
  store.learn({ optOut: false, lifeMs: -1, refusalLifeMs: DAY_MS });
  expect(told).toHaveBeenCalledOnce();
  expect(store.allows("personalisation")).toBe(false);
});

it("lets what was only told stand where it may, until the place or the signal says otherwise", async () => {
  const terms = { optOut: true, lifeMs: DAY_MS, refusalLifeMs: DAY_MS };
  const store = newTab();
  store.learn(terms);
  await store.set({ personalisation: "granted" }, { via: "opt_out" });
  expect(store.allows("personalisation")).toBe(true);
  expect(newTab().asks()).toBe("told");
  withGpc(true);
  expect(newTab().allows("personalisation")).toBe(false);
  vi.unstubAllGlobals();
  localStorage.clear();
  const moved = newTab();
  moved.learn(terms);
  await moved.set({ personalisation: "granted" }, { via: "opt_out" });
  moved.learn({ ...terms, optOut: false });
  expect(moved.token()).toBeNull();
  expect(moved.get().personalisation).toBe("unset");
  expect(moved.asks()).not.toBeNull();
});

it("keeps no terms before a choice", () => {
  newTab().learn({ optOut: true, lifeMs: DAY_MS, refusalLifeMs: DAY_MS });
  expect(kept()).toBe("");
});

it("lets nothing stand by terms that another script wrote", async () => {
  await newTab().set({ personalisation: "granted" }, { via: "notice" });
  const entry = JSON.parse(kept());
  localStorage.setItem(KEY, JSON.stringify({ ...entry, terms: { lifeMs: "for ever" } }));
  expect(newTab().allows("personalisation")).toBe(false);
});
