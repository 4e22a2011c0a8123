import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { startEvents } from "../capture/startEvents.ts";
import { createCore } from "../createCore.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import { createAccount } from "./createAccount.ts";
import { csvOf } from "./csvOf.ts";

let edge: FakeEdge;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});

async function start(choice: "granted" | "on_device") {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example" });
  const chunks = { choice: () => import("../consent/tellEdge.ts") };
  const core = createCore(settings, { script: null, chunks });
  await core.consent.set({ personalisation: choice }, { via: "notice" });
  const events = startEvents(core, { isAside: () => false, readsHistory: true });
  const where = () => (core.consent.isOnDevice() ? "device" : "edge");
  const view = (id: string, category: string): void =>
    events.record(
      {
        name: "view_item",
        params: {
          currency: "GBP",
          items: [{ item_id: id, item_name: `Title ${id}`, item_category: category, price: 5 }],
        },
        at: Date.now(),
        page: core.page(),
      },
      "call",
    );
  return { core, view, account: createAccount({ core, where, events }) };
}

it("tells what is known on the device, and sends nothing for it", async () => {
  const { view, account } = await start("on_device");
  view("1", "Mugs");
  view("2", "Mugs");
  edge.seen.length = 0;
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(2));
  const me = await account.me();
  expect(me?.interests).toMatchObject([
    { category: "Mugs", views: 2, weight: 1, text: "2 views, in 1 day" },
  ]);
  expect(me?.habits.prices).toMatchObject({ low: 5, median: 5, high: 5, currency: "GBP" });
  expect(me?.habits.prices?.bars?.counts.at(-1)).toBe(2);
  expect(edge.seen).toEqual([]);
});

it("mutes and forgets on the device", async () => {
  const { view, account } = await start("on_device");
  view("1", "Mugs");
  view("2", "Clocks");
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(2));
  const muted = await account.patch({ mute: { categories: ["Mugs"] }, forget: { items: ["2"] } });
  expect(muted?.muted.categories).toMatchObject([{ id: "Mugs" }]);
  expect(muted?.recent.map(({ item_id }) => item_id)).toEqual(["1"]);
  expect((await account.patch({ unmute: { categories: ["Mugs"] } }))?.muted.categories).toEqual([]);
  expect(await account.forgetVisit()).toBe(2);
  expect((await account.me())?.recent).toEqual([]);
});

it("weighs interests and forgets habits on the device", async () => {
  const { view, account } = await start("on_device");
  view("1", "Mugs");
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(1));
  const less = await account.patch({ weights: { Mugs: "less" }, forget: { habits: ["prices"] } });
  expect(less?.interests).toMatchObject([{ category: "Mugs", choice: "less" }]);
  expect(less?.habits.prices).toBeNull();
  expect(less?.habits.hours.flat()).toContain(1);
  const forgot = await account.patch({ forget: { habits: ["hours"] } });
  expect(forgot?.habits.hours.flat()).not.toContain(1);
  expect(forgot?.recent).toHaveLength(1);
});

it("gives everything on the device as a file", async () => {
  const { view, account } = await start("on_device");
  view("1", "Mugs");
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(1));
  const { name, blob } = await account.exportFile("json");
  expect(name).toBe("demo-my-data.json");
  expect(JSON.parse(await blob.text())).toMatchObject({
    events: [{ name: "page_view" }, { name: "view_item" }],
  });
  expect(await (await account.exportFile("csv")).blob.text()).toContain("events.1.name,view_item");
});

it("rejects where the edge can't be reached, and asks the shopper again where it knows nobody", async () => {
  const { core, account } = await start("granted");
  edge.answers.set("/v1/me", () => null);
  await expect(account.me()).rejects.toThrow();
  edge.answers.set("/v1/me", () => json({ status: 401 }, { status: 401 }));
  await expect(account.me()).rejects.toThrow();
  expect(core.consent.asks()).toBe("first");
});

it("writes no formula into a table", () => {
  expect(csvOf({ a: "=1+1", b: '-2,"x"', c: -3 })).toBe(
    'what,value\r\na,\'=1+1\r\nb,"\'-2,""x"""\r\nc,-3\r\n',
  );
});
