import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Me, MeContact } from "../../sdk/wire/index.ts";
import { assertionOf } from "../customer/test/desk.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { admin, call, lines, newShopper, openShop, PRODUCTS } from "../test/shop.ts";
import { newSecret } from "../webhooks/newSecret.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { sweepWishes } from "./sweepWishes.ts";

const CAKESTAND = "22423";
const HEART = "85123A";

async function change(item_id: string, to: object): Promise<void> {
  const product = PRODUCTS.find((one) => one.item_id === item_id);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([{ ...product, ...to }]));
}

/** A shopper whom the shop knows, with a confirmed address, and to whom no hour is quiet. */
async function reachable(customer: string, ...purposes: string[]): Promise<string> {
  const shopper = await newShopper("personalisation", ...purposes);
  const assertion = await assertionOf({ sub: customer, contact: ["email"] });
  const body = { site: "demo", shopper, assertion };
  expect((await call("POST", "/v1/identify", { body })).status).toBe(200);
  expect((await patch(shopper, { quiet: null })).status).toBe(200);
  return shopper;
}

const patch = (key: string, contact: object): Promise<Response> =>
  call("PATCH", "/v1/me", { key, body: { contact } });

const remind = (key: string, more: object = {}): Promise<Response> =>
  call("POST", "/v1/me/reminders", {
    key,
    body: { item_id: CAKESTAND, kind: "back_in_stock", channel: "email", ...more },
  });

const contactOf = async (key: string): Promise<MeContact | undefined> =>
  (await (await call("GET", "/v1/me", { key })).json<Me>()).contact;

async function ring(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (shopper) await runDurableObjectAlarm(shopper.stub);
}

const wishes = async (): Promise<unknown[]> =>
  (await env.DB.prepare("SELECT item_id, kind FROM wishes").all()).results;

/** What waits in the site's postbox, as it would go out. */
const posted = (): Promise<{ type: string; data: Record<string, unknown> }[]> =>
  runInDurableObject(postboxOf(env, "demo"), (_, { storage }) =>
    storage.sql
      .exec<{ body: string }>("SELECT body FROM messages WHERE body <> '' ORDER BY seq")
      .toArray()
      .map(({ body }) => JSON.parse(body)),
  );

/** What changed in the catalogue reaches the shopper's object by the queue. */
async function sweep(token: string, messages: number): Promise<void> {
  await sweepWishes(env, Date.now());
  await expect.poll(async () => (await contactOf(token))?.messages.length).toBe(messages);
  await settled(token);
}

/** Until what is due has been judged: the object's own alarm may be at it already. */
async function settled(token: string): Promise<void> {
  const isDue = async (): Promise<boolean> => {
    await ring(token);
    const messages = (await contactOf(token))?.messages ?? [];
    return messages.some((one) => one.state === "waiting" && one.send_at <= Date.now());
  };
  await expect.poll(isDue).toBe(false);
}

beforeEach(async () => {
  await openShop();
  await change(CAKESTAND, { availability: "out of stock" });
  await postboxOf(env, "demo").put({
    ...{ id: "mail", url: "https://10.0.0.1/", types: ["reminder.due"], enabled: true },
    ...{ disabled_reason: null, created_at: 1, secret: newSecret() },
    ...{ old_secret: null, old_until: 0 },
  });
  await env.DB.exec("DELETE FROM wishes");
  await runInDurableObject(postboxOf(env, "demo"), (_, { storage }) => {
    storage.sql.exec("DELETE FROM messages");
  });
});

describe("a message that an item is back", () => {
  it("is handed over once, naming the customer, the item, the reason and the time", async () => {
    const shopper = await reachable("C-1");
    expect((await remind(shopper)).status).toBe(201);
    await ring(shopper);
    expect(await wishes()).toEqual([{ item_id: CAKESTAND, kind: "back_in_stock" }]);
    // Out of stock still: there is nothing to tell.
    await sweepWishes(env, Date.now());
    expect(await posted()).toEqual([]);
    await change(CAKESTAND, { availability: "in stock" });
    await sweep(shopper, 1);
    const product = PRODUCTS.find((one) => one.item_id === CAKESTAND);
    const [message] = await posted();
    expect(message).toMatchObject({
      type: "reminder.due",
      data: {
        ...{ site: "demo", customer: "C-1", channel: "email", kind: "back_in_stock" },
        ...{ text: "Back in stock", send_at: expect.any(Number) },
        item: { item_id: CAKESTAND, title: product?.title, price: product?.price },
      },
    });
    expect(JSON.stringify(message)).not.toContain(shopper.split(".")[3] ?? "-");
    await env.DB.exec("UPDATE wishes SET told_at = 1");
    await sweep(shopper, 1);
    expect(await posted()).toHaveLength(1);
    expect((await contactOf(shopper))?.messages).toMatchObject([{ state: "sent", why: null }]);
  });

  it("is not set without an address that the shop holds, and says so", async () => {
    const shopper = await newShopper("personalisation");
    const answer = await remind(shopper);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "channel" }] });
    expect((await remind(shopper, { channel: "pigeon" })).status).toBe(400);
  });

  it("comes by the channel that the shopper allows where none is named, else on the shop's pages alone", async () => {
    const shopper = await reachable("C-usual");
    const channelOf = async (item_id: string): Promise<unknown> => {
      const body = { item_id, kind: "price_drop" };
      const answer = await call("POST", "/v1/me/reminders", { key: shopper, body });
      return (await answer.json<{ channel: string }>()).channel;
    };
    expect(await channelOf(HEART)).toBe("site");
    await patch(shopper, { channels: ["email"] });
    expect(await channelOf(CAKESTAND)).toBe("email");
    await call("DELETE", "/v1/me", { key: shopper });
  });

  it("is not sent once the channel is off, the item muted, bought or gone again", async () => {
    const silenced: [string, (token: string) => Promise<unknown>, string | null][] = [
      ["C-off", (key) => patch(key, { channels: [] }), "messages by email are off"],
      [
        "C-mute",
        (key) => call("PATCH", "/v1/me", { key, body: { mute: { items: [CAKESTAND] } } }),
        "muted",
      ],
      ["C-gone", () => change(CAKESTAND, { availability: "out of stock" }), null],
    ];
    for (const [customer, silence, why] of silenced) {
      const shopper = await reachable(customer);
      await remind(shopper);
      await ring(shopper);
      await change(CAKESTAND, { availability: "in stock" });
      // Planned for later, and judged when it is due.
      const hour = new Date().getUTCHours();
      await patch(shopper, { quiet: { from: (hour + 22) % 24, to: (hour + 21) % 24 } });
      await sweep(shopper, 1);
      await silence(shopper);
      await patch(shopper, { quiet: null });
      await hasten(shopper);
      await settled(shopper);
      const messages = (await contactOf(shopper))?.messages ?? [];
      expect(messages.map((one) => one.why)).toEqual(why === null ? [] : [why]);
      expect(await posted()).toEqual([]);
      await call("DELETE", "/v1/me", { key: shopper });
      await change(CAKESTAND, { availability: "out of stock" });
    }
  });

  it("waits while a complaint is open", async () => {
    const shopper = await reachable("C-cross");
    await remind(shopper);
    await ring(shopper);
    const body = {
      ...{ site: "demo", id: "k-1", customer: "C-cross", channel: "email", kind: "complaint" },
      ...{ subject: "It never came", at: Date.now() - 60_000, status: "open" },
    };
    const told = await call("POST", "/v1/interactions", { key: "local-ingest", body });
    expect(told.status).toBe(202);
    await change(CAKESTAND, { availability: "in stock" });
    await sweep(shopper, 1);
    const [message] = (await contactOf(shopper))?.messages ?? [];
    expect(message).toMatchObject({ state: "waiting", why: "a complaint is open" });
    expect(message?.send_at).toBeGreaterThan(Date.now() + 20 * 3_600_000);
    expect(await posted()).toEqual([]);
  });
});

describe("a price drop", () => {
  it("is told against the lowest of thirty days, never against a price put up first", async () => {
    const shopper = await reachable("C-price");
    const price = PRODUCTS.find((one) => one.item_id === HEART)?.price ?? 0;
    await change(HEART, { price: price * 2 });
    await remind(shopper, { item_id: HEART, kind: "price_drop" });
    await ring(shopper);
    await change(HEART, { price: price * 1.5 });
    await sweepWishes(env, Date.now());
    expect(await env.DB.prepare("SELECT told_at FROM wishes").first()).toEqual({ told_at: 0 });
    await change(HEART, { price: price / 2 });
    await sweep(shopper, 1);
    expect((await posted())[0]?.data).toMatchObject({
      kind: "price_drop",
      item: { price: price / 2, was_price: price * 2 },
    });
    await change(HEART, { price });
  });
});

describe("afterwards nothing remains", () => {
  it.each([
    [
      "taken back",
      async (key: string) => {
        const { reminders } = await (await call("GET", "/v1/me", { key })).json<Me>();
        await call("DELETE", `/v1/me/reminders/${reminders[0]?.id}`, { key });
      },
    ],
    [
      "personalisation withdrawn",
      (key: string) =>
        call("POST", "/v1/consent", {
          body: {
            ...{ site: "demo", shopper: key, policy: "1", via: "api" },
            choices: {
              ...{ personalisation: "denied", measurement: "granted" },
              ...{ retargeting: "denied", assistance: "denied" },
            },
          },
        }),
    ],
    ["erased", (key: string) => call("DELETE", "/v1/me", { key })],
  ])("where it was %s", async (_, end) => {
    const shopper = await reachable("C-end", "measurement");
    await remind(shopper);
    await ring(shopper);
    await change(CAKESTAND, { availability: "in stock" });
    await sweep(shopper, 1);
    expect([(await wishes()).length, (await posted()).length]).toEqual([1, 1]);
    await end(shopper);
    await ring(shopper);
    await expect.poll(async () => [await wishes(), await posted()]).toEqual([[], []]);
  });
});

describe("what a shopper sets", () => {
  it("is kept, shown and refused by name where it makes no sense", async () => {
    const shopper = await reachable("C-set");
    const good = { channels: ["email"], kinds: ["browse"], quiet: { from: 22, to: 7 }, hour: 18 };
    await patch(shopper, { ...good, time_zone: "Europe/Berlin" });
    expect(await contactOf(shopper)).toMatchObject({
      ...good,
      time_zone: "Europe/Berlin",
      available: ["email"],
    });
    const faults: [object, string][] = [
      [{ channels: ["fax"] }, "contact.channels[0]"],
      [{ kinds: "browse" }, "contact.kinds"],
      [{ quiet: { from: 25, to: 1 } }, "contact.quiet.from"],
      [{ quiet: { from: 5, to: 5 } }, "contact.quiet.to"],
      [{ hour: 12.5 }, "contact.hour"],
      [{ time_zone: "Mars/Base" }, "contact.time_zone"],
    ];
    for (const [contact, path] of faults) {
      const answer = await patch(shopper, contact);
      expect(answer.status).toBe(400);
      expect((await answer.json<{ errors: object[] }>()).errors).toMatchObject([{ path }]);
    }
    expect(await contactOf(shopper)).toMatchObject(good);
  });
});

async function hasten(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (!shopper) throw new Error("no shopper");
  await runInDurableObject(shopper.stub, (_, { storage }) => {
    storage.sql.exec("UPDATE messages SET send_at = 1 WHERE state = 'waiting'");
  });
}
