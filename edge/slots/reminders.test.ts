import { beforeEach, describe, expect, it } from "vitest";
import type { Decision, Me, MeReminder } from "../../sdk/wire/index.ts";
import {
  act,
  admin,
  call,
  decideOne,
  idsOf,
  lines,
  newShopper,
  openShop,
  PRODUCTS,
} from "../test/shop.ts";

const CAKESTAND = "22423";
const HEART = "85123A";
const SLOT = "wishes";

/** Changes one product of the catalogue. */
async function change(item_id: string, to: object): Promise<void> {
  const product = PRODUCTS.find((one) => one.item_id === item_id);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([{ ...product, ...to }]));
}

const priceOf = (item_id: string): number =>
  PRODUCTS.find((one) => one.item_id === item_id)?.price ?? 0;

const ask = (key: string, item_id: string, kind: string): Promise<Response> =>
  call("POST", "/v1/me/reminders", { key, body: { item_id, kind } });

async function set(key: string, item_id: string, kind: string): Promise<MeReminder> {
  const answer = await ask(key, item_id, kind);
  expect([200, 201]).toContain(answer.status);
  return answer.json<MeReminder>();
}

async function held(key: string): Promise<MeReminder[]> {
  return (await (await call("GET", "/v1/me", { key })).json<Me>()).reminders;
}

async function send(shopper: string, event: object): Promise<void> {
  const now = Date.now();
  const events = [{ id: crypto.randomUUID(), at: now, ...event }];
  const body = { site: "demo", shopper, sent_at: now, events };
  const answer = await call("POST", "/v1/events", { body });
  expect((await answer.json<{ accepted: number }>()).accepted).toBe(1);
}

const see = (shopper: string, { decision, slot }: Decision, item_id: string): Promise<void> =>
  send(shopper, { name: "slot_impression", decision, slot, items: [{ item_id }] });

const reasonOf = (decision: Decision, id: string) =>
  decision.items.find(({ item_id }) => item_id === id)?.reason;

beforeEach(async () => {
  await openShop([
    { id: SLOT, strategy: "reminders", limit: 4 },
    { id: "recent", strategy: "recently_viewed", limit: 4 },
  ]);
  await change(CAKESTAND, { availability: "out of stock" });
});

describe("setting a reminder", () => {
  it("keeps it once for each item and kind, in the profile and in the file", async () => {
    const shopper = await newShopper("personalisation");
    const first = await ask(shopper, CAKESTAND, "back_in_stock");
    expect(first.status).toBe(201);
    const reminder = await first.json<MeReminder>();
    const again = await ask(shopper, CAKESTAND, "back_in_stock");
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(reminder);
    await set(shopper, CAKESTAND, "price_drop");
    const [, kept] = (await held(shopper)).toSorted((a, b) => (a.kind > b.kind ? -1 : 1));
    expect(kept).toMatchObject({ id: reminder.id, kind: "back_in_stock", met_at: null });
    expect(kept).toMatchObject({ price: priceOf(CAKESTAND), url: expect.stringMatching(/22423/) });
    expect(await held(shopper)).toHaveLength(2);
    const file = await call("GET", "/v1/me/export", { key: shopper });
    expect((await file.json<Me>()).reminders).toHaveLength(2);
  });

  it.each([
    ["an unknown item", "nowhere", "back_in_stock", 422, "item_id"],
    ["what is in stock", HEART, "back_in_stock", 422, "kind"],
    ["another kind", HEART, "rumour", 400, "kind"],
    ["no item", "", "price_drop", 400, "item_id"],
  ])("refuses %s and names the field", async (_, item, kind, status, path) => {
    const shopper = await newShopper("personalisation");
    const answer = await ask(shopper, item, kind);
    expect(answer.status).toBe(status);
    const { errors } = await answer.json<{ errors: { path: string }[] }>();
    expect(errors.map((one) => one.path)).toContain(path);
    expect(await held(shopper)).toEqual([]);
  });

  it("refuses what is about a private matter", async () => {
    await change(HEART, { title: "Pregnancy test kit" });
    const shopper = await newShopper("personalisation");
    expect((await ask(shopper, HEART, "price_drop")).status).toBe(422);
  });

  it("keeps nothing without a yes to personalisation, nor for nobody", async () => {
    const shopper = await newShopper("measurement");
    expect((await ask(shopper, CAKESTAND, "back_in_stock")).status).toBe(403);
    expect(await held(shopper)).toEqual([]);
    expect((await ask("c1.local.demo.x.y", CAKESTAND, "back_in_stock")).status).toBe(401);
  });

  it("ends at fifty", async () => {
    const shopper = await newShopper("personalisation");
    const ids = PRODUCTS.slice(0, 51).map(({ item_id }) => item_id);
    const codes: number[] = [];
    for (const id of ids) codes.push((await ask(shopper, id, "price_drop")).status);
    expect(codes.slice(0, 50).every((code) => code === 201)).toBe(true);
    expect(codes.at(50)).toBe(409);
    expect(await held(shopper)).toHaveLength(50);
  });
});

describe("taking a reminder back", () => {
  it("removes it, and only the shopper's own", async () => {
    const shopper = await newShopper("personalisation");
    const other = await newShopper("personalisation");
    const { id } = await set(shopper, CAKESTAND, "back_in_stock");
    const path = `/v1/me/reminders/${id}`;
    expect((await call("DELETE", path, { key: other })).status).toBe(404);
    expect((await call("DELETE", path, { key: shopper })).status).toBe(204);
    expect((await call("DELETE", path, { key: shopper })).status).toBe(404);
    expect(await held(shopper)).toEqual([]);
  });

  it("is part of withdrawing, of forgetting the item and of buying it", async () => {
    const shopper = await newShopper("personalisation", "measurement");
    await set(shopper, CAKESTAND, "back_in_stock");
    await call("PATCH", "/v1/me", { key: shopper, body: { forget: { items: [CAKESTAND] } } });
    expect(await held(shopper)).toEqual([]);
    await set(shopper, CAKESTAND, "back_in_stock");
    await act(shopper, "purchase", CAKESTAND);
    expect(await held(shopper)).toEqual([]);
    await set(shopper, CAKESTAND, "back_in_stock");
    const choices = { personalisation: "denied", measurement: "granted" };
    const body = { site: "demo", shopper, choices, policy: "1", via: "panel" };
    expect((await call("POST", "/v1/consent", { body })).status).toBe(200);
    expect(await held(shopper)).toEqual([]);
  });
});

describe("a slot of reminders", () => {
  it("is silent while the item is out of stock, and tells when it is back", async () => {
    const shopper = await newShopper("personalisation");
    await set(shopper, CAKESTAND, "back_in_stock");
    const before = await decideOne(SLOT, { shopper });
    expect(before).toMatchObject({ wanted: "reminders" });
    expect(idsOf(before)).not.toContain(CAKESTAND);
    expect(before.items.length).toBeGreaterThan(0);
    await change(CAKESTAND, { availability: "in stock" });
    const after = await decideOne(SLOT, { shopper });
    expect(after).toMatchObject({ strategy: "reminders", personalised: true });
    expect(idsOf(after)).toEqual([CAKESTAND]);
    expect(reasonOf(after, CAKESTAND)).toEqual({ code: "back_in_stock", text: "Back in stock" });
    const other = await decideOne(SLOT, { shopper: await newShopper("personalisation") });
    expect(reasonOf(other, CAKESTAND)?.code).not.toBe("back_in_stock");
  });

  it("marks what came true, and ends it after three sights", async () => {
    const shopper = await newShopper("personalisation");
    await set(shopper, CAKESTAND, "back_in_stock");
    await change(CAKESTAND, { availability: "in stock" });
    for (const sight of [1, 2, 3]) {
      const decision = await decideOne(SLOT, { shopper });
      expect([sight, ...idsOf(decision)]).toEqual([sight, CAKESTAND]);
      expect((await held(shopper))[0]?.met_at).toBeGreaterThan(0);
      // An impression of something else is none of this.
      await see(shopper, decision, HEART);
      await see(shopper, decision, CAKESTAND);
    }
    expect(await held(shopper)).toEqual([]);
    expect((await decideOne(SLOT, { shopper })).strategy).not.toBe("reminders");
  });

  it("tells of a lower price, not of the same one and not of one put up before", async () => {
    const price = priceOf(HEART);
    const early = await newShopper("personalisation");
    await set(early, HEART, "price_drop");
    expect((await decideOne(SLOT, { shopper: early })).strategy).not.toBe("reminders");
    await change(HEART, { price: price + 5 });
    const late = await newShopper("personalisation");
    expect(await set(late, HEART, "price_drop")).toMatchObject({ price: price + 5 });
    await change(HEART, { price: price + 1 });
    for (const shopper of [early, late]) {
      expect((await decideOne(SLOT, { shopper })).strategy).not.toBe("reminders");
    }
    await change(HEART, { price: price - 0.5 });
    for (const shopper of [early, late]) {
      const decision = await decideOne(SLOT, { shopper });
      expect(idsOf(decision)).toEqual([HEART]);
      expect(reasonOf(decision, HEART)).toMatchObject({ code: "price_drop" });
      expect(decision.items[0]?.price).toBe(price - 0.5);
    }
    await change(HEART, { price: price - 0.5, availability: "out of stock" });
    expect((await decideOne(SLOT, { shopper: early })).strategy).not.toBe("reminders");
  });

  it("is not needed where a row of what was looked at says it too, first and once", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    await act(shopper, "view_item", HEART);
    await set(shopper, CAKESTAND, "back_in_stock");
    expect(idsOf(await decideOne("recent", { shopper }))).toEqual([HEART]);
    await change(CAKESTAND, { availability: "in stock" });
    const decision = await decideOne("recent", { shopper });
    expect(idsOf(decision)).toEqual([CAKESTAND, HEART]);
    expect(reasonOf(decision, CAKESTAND)?.code).toBe("back_in_stock");
    expect((await held(shopper))[0]?.met_at).toBeGreaterThan(0);
  });

  it("obeys a mute", async () => {
    const shopper = await newShopper("personalisation");
    await set(shopper, CAKESTAND, "back_in_stock");
    await change(CAKESTAND, { availability: "in stock" });
    await call("PATCH", "/v1/me", { key: shopper, body: { mute: { items: [CAKESTAND] } } });
    expect(idsOf(await decideOne(SLOT, { shopper }))).not.toContain(CAKESTAND);
  });

  it("tells what an earlier visit left in the cart, not what was put there now", async () => {
    const shopper = await newShopper("personalisation");
    const items = [{ item_id: HEART }];
    await send(shopper, { name: "add_to_cart", at: Date.now() - 3_600_000, items });
    await act(shopper, "add_to_cart", PRODUCTS[5]?.item_id ?? "");
    const decision = await decideOne(SLOT, { shopper });
    expect(idsOf(decision)).toEqual([HEART]);
    expect(reasonOf(decision, HEART)).toEqual({ code: "left_in_cart", text: "Still in your cart" });
    const onCart = await decideOne(SLOT, { shopper, page: { type: "cart", cart: [HEART] } });
    expect(idsOf(onCart)).not.toContain(HEART);
    const emptied = await decideOne(SLOT, { shopper, page: { cart: [CAKESTAND] } });
    expect(reasonOf(emptied, HEART)?.code).not.toBe("left_in_cart");
    await act(shopper, "purchase", HEART);
    expect((await decideOne(SLOT, { shopper })).strategy).not.toBe("reminders");
  });
});
