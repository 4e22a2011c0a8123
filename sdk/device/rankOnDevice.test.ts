import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { createCore } from "../createCore.ts";
import { createHistory } from "../delivery/createHistory.ts";
import { createStore } from "../delivery/createStore.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import type { CandourEvent, Decision, EventName } from "../wire/index.ts";
import { parseSlotsAnswer as parse } from "../wire/parseSlotsAnswer.ts";
import * as rank from "./ranker.ts";
import { rankOnDevice } from "./rankOnDevice.ts";

let edge: FakeEdge;

/** Neighbours of an item: the weights of 255 make the scale the weight. */
const answer = (id: string, near: Record<string, number>) => ({
  item_id: id,
  version: 1,
  relations: [
    {
      relation: "viewed_together",
      scale: 1,
      unit: 1,
      neighbours: Object.entries(near).map(([item_id, weight]) => ({ item_id, weight })),
    },
  ],
  cards: [id, ...Object.keys(near)].map(card),
});
const card = (id: string) => ({
  item_id: id,
  title: `Title ${id}`,
  url: `https://shop.example/${id}`,
  image: `https://shop.example/${id}.png`,
  price: 1,
  currency: "GBP",
  availability: "in_stock" as const,
  category: id.startsWith("c") ? "Clocks" : "Mugs",
});
const popular = (wanted: string): Decision => ({
  slot: "home",
  decision: "decision-1",
  title: "More",
  strategy: "popular",
  wanted,
  variant: "treatment",
  personalised: false,
  items: ["p1", "p2", "p3"].map((id) => ({
    ...card(id),
    reason: { code: "popular_now", text: "Popular this week" },
  })),
});

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  document.body.innerHTML = "";
  edge = fakeEdge();
  edge.install();
  const lists: Record<string, Record<string, number>> = {
    a: { x: 255, y: 200, c1: 150 },
    b: { y: 255, z: 100 },
  };
  for (const [id, near] of Object.entries(lists)) {
    edge.answers.set(`/v1/items/demo/${id}/neighbours`, () => json(answer(id, near)));
  }
});

async function start() {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example" });
  const core = createCore(settings, {
    script: null,
    chunks: { choice: () => import("../consent/tellEdge.ts") },
  });
  await core.consent.set({ personalisation: "on_device" }, { via: "notice" });
  const store = createStore("device");
  const device = createHistory(store);
  let at = Date.now() - 10_000;
  const did = (name: EventName, id: string): Promise<void> => {
    const event: CandourEvent = { id: `${name}-${id}-1`, name, at: at++, items: [{ item_id: id }] };
    return device.add(event);
  };
  const ranked = async (wanted: string) => {
    const [decision] = await rankOnDevice({
      core,
      rank,
      parse,
      store,
      decisions: [popular(wanted)],
    });
    return decision;
  };
  const ids = async (wanted: string) => (await ranked(wanted))?.items.map(({ item_id }) => item_id);
  return { core, device, did, ranked, ids };
}

it("leaves the edge's choice alone where nothing is known", async () => {
  const { ranked } = await start();
  expect(await ranked("for_you")).toEqual(popular("for_you"));
});

it("ranks by the lists of what was looked at, says because of what, and fills up with the popular", async () => {
  const { did, ranked } = await start();
  await did("view_item", "a");
  const decision = await ranked("for_you");
  expect(decision).toMatchObject({ strategy: "for_you", personalised: true });
  expect(decision?.items.map(({ item_id }) => item_id)).toEqual(["x", "y", "c1"]);
  expect(decision?.items[0]?.reason).toEqual({
    code: "viewed_together",
    because: "a",
    text: "Because you looked at Title a",
  });
  await did("view_item", "b");
  expect((await ranked("for_you"))?.items.map(({ item_id }) => item_id)).toEqual(["y", "x", "c1"]);
});

it("says bought together only of what people bought together", async () => {
  const { did, ranked } = await start();
  const near = { x: { weight: 255, support: 0 }, y: { weight: 200, support: 6 } };
  const bought = (id: string) => ({
    ...answer(id, { x: 0, y: 0 }),
    relations: [
      {
        relation: "bought_together",
        scale: 1,
        unit: 1,
        neighbours: Object.entries(near).map(([item_id, one]) => ({ item_id, ...one })),
      },
    ],
  });
  edge.answers.set("/v1/items/demo/a/neighbours", () => json(bought("a")));
  await did("view_item", "a");
  const decision = await ranked("for_you");
  expect(decision?.items.slice(0, 2).map(({ reason }) => reason.text)).toEqual([
    "Goes with what others bought beside Title a, which you looked at",
    "Often bought with Title a, which you looked at",
  ]);
});

it("leaves out what is bought, in the cart, muted, or of a muted category", async () => {
  const { did, device, ids } = await start();
  await did("view_item", "a");
  await did("purchase", "x");
  await device.say({ items: {}, categories: { Clocks: 1 }, weights: {}, forgot: {} });
  expect(await ids("for_you")).toEqual(["y", "p1", "p2"]);
  await did("add_to_cart", "y");
  expect(await ids("for_you")).toEqual(["p1", "p2", "p3"]);
});

it("obeys how much of a category the shopper wants", async () => {
  const { did, device, ids } = await start();
  await did("view_item", "a");
  const nothing = { items: {}, categories: {}, weights: {}, forgot: {} };
  await device.say({ ...nothing, weights: { Clocks: "more" } });
  expect(await ids("for_you")).toEqual(["c1", "x", "y"]);
  await device.say({ ...nothing, weights: { Mugs: "less" } });
  expect(await ids("for_you")).toEqual(["c1", "x", "y"]);
  await device.say({ ...nothing, weights: { Clocks: "as_it_is" } });
  expect(await ids("for_you")).toEqual(["x", "y", "c1"]);
});

it("shows what was looked at, the latest first, and nothing else in that row", async () => {
  const { did, ranked } = await start();
  await did("view_item", "a");
  await did("view_item", "b");
  await did("add_to_cart", "a");
  const decision = await ranked("recently_viewed");
  expect(decision?.items.map(({ item_id, reason }) => [item_id, reason.text])).toEqual([
    ["b", "You looked at this today"],
    ["a", "Still in your cart"],
  ]);
});

it("asks for each public list once, without a token or a body", async () => {
  const { did, ids } = await start();
  await did("view_item", "a");
  edge.seen.length = 0;
  await ids("for_you");
  await ids("for_you");
  expect(edge.seen).toEqual([
    expect.objectContaining({
      ...{ path: "/v1/items/demo/a/neighbours", method: "GET", body: {}, text: "" },
    }),
  ]);
});

it("forgets at once that something private was looked at", async () => {
  const { did, device, ids } = await start();
  await did("view_item", "secret");
  await did("view_item", "a");
  edge.answers.set("/v1/items/demo/secret/neighbours", () =>
    json({ ...answer("secret", {}), relations: [], cards: [], sensitive: true }),
  );
  expect(await ids("for_you")).toEqual(["x", "y", "c1"]);
  expect(await ids("recently_viewed")).toEqual(["a"]);
  expect(JSON.stringify(await device.list())).not.toContain("secret");
});

it("does without a list that lies", async () => {
  const { did, ids } = await start();
  await did("view_item", "a");
  edge.answers.set("/v1/items/demo/a/neighbours", () => json({ relations: [{ relation: 1 }] }));
  expect(await ids("for_you")).toEqual(["p1", "p2", "p3"]);
});

it.each([
  ["de-AT", "Weil Sie „Title a“ angesehen haben"],
  ["en-GB", "Because you looked at Title a"],
  ["xx", "Because you looked at Title a"],
])("gives its reasons in the page's language: %s", async (language, text) => {
  const { core, did, ranked } = await start();
  Object.assign(core.settings, { language });
  await did("view_item", "a");
  expect((await ranked("for_you"))?.items[0]?.reason.text).toBe(text);
});
