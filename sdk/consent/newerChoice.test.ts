import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTransport } from "../delivery/transport.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import { ALL_DENIED } from "../wire/index.ts";
import { createConsentStore } from "./createConsentStore.ts";

let edge: FakeEdge;

beforeEach(() => {
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});
afterEach(() => void vi.unstubAllGlobals());

function newTab() {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example", policy: "1" });
  const transport = createTransport(settings.endpoint);
  return createConsentStore({ settings, transport, load: () => import("./tellEdge.ts") });
}
const kept = (): string => localStorage.getItem("candour:demo") ?? "";

/** The edge answers the next choice with one that it knows to be newer. */
function answerOnce(standing: object): void {
  edge.answers.set("/v1/consent", () => {
    edge.answers.clear();
    return json({ status: 409, receipt: standing }, { status: 409 });
  });
}
const partly = { ...ALL_DENIED, assistance: "granted" };

it("gives way to a newer choice that the edge knows of, and tells the page", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  const newer = { id: "newer", at: Date.now() + 5_000, choices: partly, policy: "1", via: "ad" };
  answerOnce({ ...newer, signature: "s" });
  const told = vi.fn();
  store.onChange(told);
  await store.set({ retargeting: "granted" }, { via: "panel" });
  expect(store.get()).toEqual(partly);
  expect(told).toHaveBeenLastCalledWith(partly);
  expect(edge.bodies("/v1/consent").at(-1)).toMatchObject({ after: "receipt-1" });
  expect(kept()).not.toContain("unsent");
});

it("says again what was chosen after the choice that the edge knows of", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted" }, { via: "notice" });
  const older = { id: "older", at: Date.now() - 5_000, choices: partly, policy: "1", via: "ad" };
  answerOnce({ ...older, signature: "s" });
  await store.set({ retargeting: "granted" }, { via: "panel" });
  expect(edge.bodies("/v1/consent").slice(1)).toMatchObject([
    { after: "receipt-1" },
    { after: "older", choices: { personalisation: "granted", retargeting: "granted" } },
  ]);
  expect(store.get()).toMatchObject({ personalisation: "granted", retargeting: "granted" });
});

it("keeps a no that a tab of another process, which could not read it yet, has written over", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted", measurement: "granted" }, { via: "notice" });
  const before = kept();
  const sent = store.set({ measurement: "denied" }, { via: "panel" });
  // What that tab knew, and the bytes that it has just counted.
  const overwrite = (): void => {
    localStorage.setItem("candour:demo", JSON.stringify({ ...JSON.parse(before), sent: 7_000 }));
    dispatchEvent(new StorageEvent("storage", { key: "candour:demo" }));
  };
  overwrite();
  await vi.waitFor(() => expect(store.get().measurement).toBe("denied"));
  edge.answers.set("/v1/consent", () => {
    edge.answers.clear();
    overwrite();
    return json({}, { status: 503 });
  });
  await sent;
  expect(store.get()).toMatchObject({ personalisation: "granted", measurement: "denied" });
  expect(edge.bodies("/v1/consent").at(-1)).toMatchObject({ choices: { measurement: "denied" } });
  const other = newTab();
  await other.set({ personalisation: "denied" }, { via: "panel" });
  dispatchEvent(new StorageEvent("storage", { key: "candour:demo" }));
  expect(store.allowsAnything()).toBe(false);
  expect(kept()).not.toContain("token");
});
