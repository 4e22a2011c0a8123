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
  const chunks = {
    choice: () => import("../consent/tellEdge.ts"),
    device: () => import("../device/rankOnDevice.ts"),
    rank: () => import("../device/ranker.ts"),
    draw: () => import("../slots/draw.ts"),
  };
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
  return { core, view, account: createAccount({ core, chunks, where, events }) };
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

it("asks the edge what a decision would be without some views", async () => {
  const { core, account } = await start("granted");
  const item = (item_id: string) => ({
    ...{ item_id, title: `Title ${item_id}`, url: `https://shop.example/${item_id}`, price: 1 },
    reason: { code: "popular_now", text: "Popular" },
  });
  const views = [{ item_id: "1", title: "One", at: 5, views: 2 }, { item_id: 3 }];
  const answer = { slot: "home", views, now: ["a", "b"].map(item), without: ["b", "c"].map(item) };
  edge.answers.set("/v1/me/without", () => json(answer));
  const decision = {
    ...{ slot: "home", decision: "decision-1", title: "", strategy: "for_you", at: 1 },
    ...{ variant: "treatment" as const, personalised: true, items: [] },
  };
  expect(await account.counterfactual(decision, { isHere: true, items: ["1"] })).toEqual({
    views: [views[0]],
    change: {
      was: { title: "Title a", image: "" },
      would: { title: "Title c", image: "", reason: "Popular" },
    },
  });
  await account.counterfactual(decision, { isHere: false, items: undefined });
  const [here, earlier] = edge.bodies("/v1/me/without");
  expect(here).toMatchObject({ slot: "home", items: ["1"] });
  expect(here?.page).toEqual(core.page());
  expect(earlier).toMatchObject({ decision: "decision-1" });
  expect(earlier).not.toHaveProperty("page");
  edge.answers.set("/v1/me/without", () => json({ ...answer, views: [] }));
  expect(await account.counterfactual(decision, { isHere: true, items: undefined })).toBeNull();
});

it("decides on the device what would be without some views, and sends nothing of them", async () => {
  const { view, account } = await start("on_device");
  view("1", "Mugs");
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(1));
  const card = (item_id: string) => ({
    ...{ item_id, title: `Title ${item_id}`, url: `https://shop.example/${item_id}`, price: 1 },
    ...{ availability: "in_stock", reason: { code: "popular_now", text: "Popular" } },
  });
  const neighbours = [{ item_id: "x", weight: 255 }];
  const relations = [{ relation: "viewed_together", scale: 1, unit: 1, neighbours }];
  edge.answers.set("/v1/items/demo/1/neighbours", () =>
    json({ item_id: "1", version: 1, relations, cards: [card("1"), card("x")] }),
  );
  const popular = {
    ...{ slot: "home", decision: "decision-2", title: "", strategy: "popular", wanted: "for_you" },
    ...{ variant: "treatment", personalised: false, items: [card("p")] },
  };
  edge.answers.set("/v1/slots", () => json({ decisions: [popular] }));
  edge.seen.length = 0;
  const shown = {
    ...{ slot: "home", decision: "decision-1", title: "", strategy: "for_you", at: 1 },
    ...{ variant: "treatment" as const, personalised: true, items: [] },
  };
  const found = await account.counterfactual(shown, { isHere: true, items: undefined });
  expect(found).toMatchObject({
    views: [{ item_id: "1", title: "Title 1", views: 1 }],
    change: { was: { title: "Title x" }, would: { title: "Title p", reason: "Popular" } },
  });
  for (const { text } of edge.seen) expect(text).not.toContain('"1"');
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

it("sets a reminder and takes it back by the id that the edge gave", async () => {
  const { account } = await start("granted");
  edge.answers.set("/v1/me/reminders", () => json({ id: "reminder-1" }, { status: 201 }));
  edge.answers.set("/v1/me/reminders/reminder-1", () => new Response(null, { status: 204 }));
  const id = await account.remind("22727", "back_in_stock");
  expect(id).toBe("reminder-1");
  expect(edge.bodies("/v1/me/reminders")).toEqual([{ item_id: "22727", kind: "back_in_stock" }]);
  await account.unremind(id);
  expect(edge.seen.at(-1)).toMatchObject({ method: "DELETE", path: `/v1/me/reminders/${id}` });
  edge.answers.set("/v1/me/reminders", () => json({ status: 422 }, { status: 422 }));
  await expect(account.remind("22727", "back_in_stock")).rejects.toThrow("422");
});

it("tells what is known on the device in the page's language", async () => {
  const { core, view, account } = await start("on_device");
  view("1", "Becher");
  await vi.waitFor(async () => expect((await account.me())?.recent).toHaveLength(1));
  expect((await account.me())?.consent.kept[0]).toMatch(/^All of it is kept in this browser alone/);
  Object.assign(core.settings, { language: "de-AT" });
  const me = await account.me();
  expect(me?.interests[0]?.text).toBe("1 Ansicht, an 1 Tag");
  expect(me?.habits.text).toMatch(/^Von 1 /);
  expect(me?.consent.kept[0]).toMatch(/^Alles davon liegt nur in diesem Browser, bis \d/);
});

it("erases at the edge, and gives the receipt that counts what is gone", async () => {
  const { account } = await start("granted");
  const receipt = { id: "1", choices: {}, signature: "s", erased: { events: 3 } };
  edge.answers.set("/v1/me", () => json({ erased: true, receipt }));
  expect(await account.erase()).toEqual(receipt);
  edge.answers.set("/v1/me", () => null);
  await expect(account.erase()).rejects.toThrow();
});
