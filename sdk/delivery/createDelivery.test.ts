import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCore } from "../createCore.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import type { CandourEvent } from "../wire/index.ts";
import { createDelivery } from "./createDelivery.ts";
import { createQueue } from "./createQueue.ts";
import { createStore } from "./createStore.ts";

let edge: FakeEdge;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(site = "demo") {
  const settings = settingsOf({ site, endpoint: "https://edge.example" });
  const chunks = { choice: () => import("../consent/tellEdge.ts") };
  const core = createCore(settings, { script: null, chunks });
  await core.consent.set({ personalisation: "granted" }, { via: "api" });
  const store = createStore("delivery");
  return { core, store, queue: createQueue(store), delivery: createDelivery(core, store) };
}
let ids = 0;
const event = (more: Partial<CandourEvent> = {}): CandourEvent => ({
  id: `event-${String(ids++).padStart(6, "0")}`,
  name: "view_item",
  at: Date.now(),
  items: [{ item_id: "1" }],
  ...more,
});
const sentIds = (): unknown[] =>
  edge
    .bodies("/v1/events")
    .flatMap(({ events }) => (Array.isArray(events) ? events.map(({ id }) => id) : []));

it("sends what was added within two seconds, and forgets it once the edge has it", async () => {
  const { delivery, queue } = await start();
  const one = event();
  delivery.add(one);
  await vi.waitFor(() => expect(sentIds()).toEqual([one.id]), { timeout: 2_000 });
  await vi.waitFor(async () => expect(await queue.list()).toEqual([]));
  const [body] = edge.bodies("/v1/events");
  expect(body).toMatchObject({ site: "demo", shopper: "token-1" });
});

it("sends nothing again that the edge has, when the page comes back from the back/forward cache", async () => {
  const { delivery, queue } = await start();
  const [before, after] = [event(), event()];
  delivery.add(before);
  await vi.waitFor(() => expect(sentIds()).toEqual([before.id]), { timeout: 2_000 });
  await vi.waitFor(async () => expect(await queue.list()).toEqual([]));
  dispatchEvent(new Event("pagehide"));
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  delivery.add(after);
  await vi.waitFor(async () => expect(await queue.list()).toEqual([]), { timeout: 2_000 });
  await new Promise((done) => setTimeout(done, 600));
  expect(sentIds()).toEqual([before.id, after.id]);
});

it("says that a program drives the browser", async () => {
  const { delivery } = await start();
  const isDriven = vi.spyOn(navigator, "webdriver", "get").mockReturnValue(false);
  delivery.add(event());
  await vi.waitFor(() => expect(edge.bodies("/v1/events")).toHaveLength(1), { timeout: 2_000 });
  isDriven.mockReturnValue(true);
  delivery.add(event());
  await vi.waitFor(() => expect(edge.bodies("/v1/events")).toHaveLength(2), { timeout: 2_000 });
  expect(edge.bodies("/v1/events").map(({ automated }) => automated)).toEqual([undefined, true]);
});

it("has an event in the database before it sends it", async () => {
  const { delivery, queue } = await start();
  let stored = 0;
  edge.answers.set("/v1/events", async () => {
    stored = (await queue.list()).length;
    return json({ accepted: 1, duplicates: 0, rejected: [] }, { status: 202 });
  });
  delivery.add(event());
  await vi.waitFor(() => expect(stored).toBe(1), { timeout: 2_000 });
});

it("sends at most fifty events and 64 KiB at once", async () => {
  const { delivery, queue } = await start();
  for (let n = 0; n < 120; n++) await queue.add(event()).kept;
  for (let n = 0; n < 12; n++) await queue.add(event({ message: "é".repeat(4_000) })).kept;
  await delivery.flush();
  expect(sentIds()).toHaveLength(132);
  for (const { text, body } of edge.seen.filter(({ path }) => path === "/v1/events")) {
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(65_536);
    expect(body.events).toHaveProperty("length");
    expect(Array.isArray(body.events) && body.events.length).toBeLessThanOrEqual(50);
  }
});

it("keeps events while the endpoint is blocked, and is quiet after four tries", async () => {
  const { delivery, queue } = await start();
  vi.spyOn(Math, "random").mockReturnValue(0);
  edge.answers.set("/v1/events", () => null);
  delivery.add(event());
  await expect.poll(() => edge.bodies("/v1/events").length).toBe(4);
  for (let n = 0; n < 10; n++) await delivery.flush();
  expect(edge.bodies("/v1/events")).toHaveLength(4);
  expect(await queue.list()).toHaveLength(1);
});

it("never sends again what the edge has refused", async () => {
  const { delivery, queue } = await start();
  edge.answers.set("/v1/events", () => json({ status: 400 }, { status: 400 }));
  await queue.add(event()).kept;
  await delivery.flush();
  await delivery.flush();
  expect(edge.bodies("/v1/events")).toHaveLength(1);
  expect(await queue.list()).toEqual([]);
});

it("waits as long as the edge asks", async () => {
  const { delivery, queue } = await start();
  edge.answers.set("/v1/events", () =>
    json({ status: 429 }, { status: 429, headers: { "retry-after": "60" } }),
  );
  await queue.add(event()).kept;
  await delivery.flush();
  await delivery.flush();
  expect(edge.bodies("/v1/events")).toHaveLength(1);
  expect(await queue.list()).toHaveLength(1);
});

it("waits until a date, in other pages too, and hands nothing over meanwhile", async () => {
  const { core, store, delivery, queue } = await start();
  const headers = { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() };
  edge.answers.set("/v1/events", () => json({ status: 503 }, { status: 503, headers }));
  delivery.add(event());
  await delivery.flush();
  edge.answers.delete("/v1/events");
  const next = createDelivery(core, store);
  await next.flush();
  dispatchEvent(new Event("pagehide"));
  expect(edge.bodies("/v1/events")).toHaveLength(1);
  expect(await queue.list()).toHaveLength(1);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_700_000 });
  await createDelivery(core, store).flush();
  expect(await queue.list()).toEqual([]);
});

it("tries again when its time has come, though something woke it before", async () => {
  const { delivery, queue } = await start();
  const headers = { "retry-after": "0.7" };
  edge.answers.set("/v1/events", () => json({ status: 503 }, { status: 503, headers }));
  await queue.add(event()).kept;
  await delivery.flush();
  edge.answers.delete("/v1/events");
  dispatchEvent(new Event("online"));
  await delivery.flush();
  await vi.waitFor(async () => expect(await queue.list()).toEqual([]), { timeout: 3_000 });
});

it("is quiet after four tries also where it is asked to try again at once", async () => {
  const { delivery, queue } = await start();
  const headers = { "retry-after": "0.01" };
  edge.answers.set("/v1/events", () => json({ status: 503 }, { status: 503, headers }));
  await queue.add(event()).kept;
  for (let flush = 0; flush < 8; flush++) {
    await delivery.flush();
    await new Promise((done) => setTimeout(done, 30));
  }
  expect(edge.bodies("/v1/events")).toHaveLength(4);
});

it("tries again what the edge was too slow or too busy for, and nothing else of 4xx", async () => {
  for (const [status, left] of [
    [408, 1],
    [429, 1],
    [400, 0],
    [403, 0],
    [404, 0],
    [413, 0],
    [422, 0],
  ] as const) {
    vi.stubGlobal("indexedDB", new IDBFactory());
    const { delivery, queue } = await start();
    edge.answers.set("/v1/events", () => json({ status }, { status }));
    await queue.add(event()).kept;
    await delivery.flush();
    expect(await queue.list(), String(status)).toHaveLength(left);
  }
});

it("takes a page of HTML, or an answer that does not account for every event, for no answer", async () => {
  const { delivery, queue } = await start();
  const lies = [
    new Response("<h1>Welcome to the hotel</h1>", {
      status: 202,
      headers: { "content-type": "text/html" },
    }),
    json({ accepted: 0, duplicates: 0, rejected: [] }, { status: 202 }),
  ];
  for (const lie of lies) {
    edge.answers.set("/v1/events", () => lie);
    vi.spyOn(Math, "random").mockReturnValue(0);
    await queue.add(event()).kept;
    await delivery.flush();
  }
  expect(await queue.list()).toHaveLength(2);
});

it("asks the shopper again when the edge knows no such shopper", async () => {
  const { core, delivery, queue } = await start();
  edge.answers.set("/v1/events", () => json({ status: 401 }, { status: 401 }));
  await queue.add(event()).kept;
  await delivery.flush();
  expect(core.consent.asks()).toBe("first");
  expect(localStorage.length).toBe(0);
});

it("removes unsent what no granted purpose needs any more", async () => {
  const { core, delivery, queue } = await start();
  await queue.add(event()).kept;
  await core.consent.set({ personalisation: "denied", measurement: "granted" }, { via: "panel" });
  await delivery.obey();
  await delivery.flush();
  expect(edge.bodies("/v1/events")).toEqual([]);
  expect(await queue.list()).toEqual([]);
});

it("hands over what it holds when the page goes away, once, and forgets it if it hears of it", async () => {
  const { delivery, queue } = await start();
  const one = event();
  delivery.add(one);
  dispatchEvent(new Event("pagehide"));
  dispatchEvent(new Event("visibilitychange"));
  expect(sentIds()).toEqual([one.id]);
  await vi.waitFor(async () => expect(await queue.list()).toEqual([]));
});

it("keeps what it handed over and heard nothing of", async () => {
  const { delivery, queue } = await start();
  edge.answers.set("/v1/events", () => null);
  delivery.add(event());
  dispatchEvent(new Event("pagehide"));
  await new Promise((done) => setTimeout(done, 50));
  expect(await queue.list()).toHaveLength(1);
});

it("sends nothing of what was withdrawn while it read its database, and nothing at all after the last yes", async () => {
  // What earlier tests have left waiting holds the turn of their site.
  const { core, store } = await start("read-slowly");
  await core.consent.set({ measurement: "granted" }, { via: "api" });
  let reading = 0;
  let read = (): void => {};
  const slow = {
    ...store,
    async entries(prefix: string) {
      const found = await store.entries(prefix);
      reading++;
      await new Promise<void>((done) => {
        read = done;
      });
      return found;
    },
  };
  const delivery = createDelivery(core, slow);
  const [view, vital] = [event(), event({ name: "web_vital", metric: "LCP", value: 1 })];
  delivery.add(view);
  delivery.add(vital);
  await vi.waitFor(() => expect(reading).toBe(1));
  await core.consent.set({ measurement: "denied" }, { via: "panel" });
  read();
  await vi.waitFor(() => expect(sentIds()).toEqual([view.id]));
  delivery.add(event());
  await vi.waitFor(() => expect(reading).toBe(2));
  await core.consent.set({ personalisation: "denied" }, { via: "panel" });
  read();
  await delivery.flush();
  dispatchEvent(new Event("pagehide"));
  expect(sentIds()).toEqual([view.id]);
});
