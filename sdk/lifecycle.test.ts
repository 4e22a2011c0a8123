import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CandourClient } from "./CandourClient.ts";
import { createCandour } from "./createCandour.ts";
import { type FakeEdge, fakeEdge } from "./test/fakeEdge.ts";

let edge: FakeEdge;
let client: CandourClient;
let sites = 0;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
  document.body.innerHTML = `<section data-candour-slot="home"><ul><template><li><a data-candour-bind="url title"></a></li></template><li>The shop's own</li></ul></section>`;
});
afterEach(() => {
  edge.close();
  void client?.forget();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Document.prototype, "prerendering");
});

const start = (): CandourClient => {
  const site = `life-${++sites}`;
  client = createCandour({ site, endpoint: "https://edge.example", notice: false });
  return client;
};
const asked = (): number => edge.bodies("/v1/slots").length;
const first = (): string => document.querySelector("li")?.textContent ?? "";
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const fromCache = (): void =>
  void dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));

it("asks, keeps and tells nothing on a prerendered page until it is shown", async () => {
  Object.defineProperty(Document.prototype, "prerendering", { value: true, configurable: true });
  const { ready } = start();
  client.track("view_item", { items: [{ item_id: "7" }] });
  await pause(400);
  expect(edge.seen).toEqual([]);
  expect(localStorage.length).toBe(0);
  expect(first()).toBe("The shop's own");
  Object.defineProperty(Document.prototype, "prerendering", { value: false, configurable: true });
  document.dispatchEvent(new Event("prerenderingchange", { bubbles: true }));
  await ready;
  await vi.waitFor(() => expect(first()).toBe("Popular 1"));
  expect(asked()).toBe(1);
});

it("asks anew where a known shopper comes back to a page in the back/forward cache, and tells the old page's events once", async () => {
  await start().ready;
  await client.consent.set({ personalisation: "granted" });
  await vi.waitFor(() => expect(first()).toBe("Mine 1"));
  client.track("search", { search_term: "lamp" });
  const before = asked();
  dispatchEvent(new Event("pagehide"));
  fromCache();
  await vi.waitFor(() => expect(asked()).toBe(before + 1));
  await pause(700);
  const told = edge
    .bodies("/v1/events")
    .flatMap(({ events }) => (Array.isArray(events) ? events : []))
    .filter(({ name }) => name === "search");
  expect(new Set(told.map(({ id }) => id)).size).toBe(1);
});

it("shows nothing personal on a page from the back/forward cache whose shopper said no meanwhile elsewhere", async () => {
  await start().ready;
  await client.consent.set({ personalisation: "granted" });
  await vi.waitFor(() => expect(first()).toBe("Mine 1"));
  dispatchEvent(new Event("pagehide"));
  // Another tab wrote it while this page was frozen, and could tell it nothing.
  localStorage.clear();
  fromCache();
  await vi.waitFor(() => expect(first()).not.toBe("Mine 1"));
  expect(client.consent.get().personalisation).toBe("unset");
  await pause(500);
  expect(edge.bodies("/v1/slots").at(-1)).not.toHaveProperty("shopper");
});
