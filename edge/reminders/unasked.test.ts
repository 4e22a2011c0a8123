import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, inject, it } from "vitest";
import type { Me, MeContact } from "../../sdk/wire/index.ts";
import { assertionOf } from "../customer/test/desk.ts";
import { signWebhook } from "../platform/signWebhook.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { act, admin, call, lines, newShopper, openShop, PRODUCTS } from "../test/shop.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";

const CAKESTAND = "22423";
const HOUR_MS = 3_600_000;
const neighbour = inject("neighbour");

interface Taken {
  readonly headers: Record<string, string>;
  readonly body: string;
}
/** What the shop's mail system was sent since it was last asked. */
const taken = async (): Promise<Taken[]> => (await fetch(`${neighbour}/asked/hook`)).json();

let secret = "";

beforeEach(async () => {
  await openShop();
  await change({});
  await fetch(`${neighbour}/hook`, { method: "PUT", body: "thanks" });
  const { endpoints } = await admin<{ endpoints: { id: string }[] }>("GET", "/v1/admin/webhooks");
  for (const { id } of endpoints) await admin("DELETE", `/v1/admin/webhooks/${id}`);
  const body = { url: `${neighbour}/hook`, types: ["reminder.due"] };
  ({ secret } = await admin<{ secret: string }>("POST", "/v1/admin/webhooks", body));
  await taken();
});

/** A shopper whom the shop can reach, who switched these messages on, and to whom no hour is quiet. */
async function reachable(customer: string, ...kinds: string[]): Promise<string> {
  const shopper = await newShopper("personalisation");
  const assertion = await assertionOf({ sub: customer, contact: ["email"] });
  await call("POST", "/v1/identify", { body: { site: "demo", shopper, assertion } });
  const contact = { quiet: null, channels: ["email"], kinds };
  expect((await call("PATCH", "/v1/me", { key: shopper, body: { contact } })).status).toBe(200);
  return shopper;
}

async function change(to: object): Promise<void> {
  const product = PRODUCTS.find((one) => one.item_id === CAKESTAND);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([{ ...product, ...to }]));
}

const messagesOf = async (key: string): Promise<MeContact["messages"]> =>
  (await (await call("GET", "/v1/me", { key })).json<Me>()).contact?.messages ?? [];

async function ring(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (shopper) await runDurableObjectAlarm(shopper.stub);
}

/** What waits for hours is due now: the shopper's own alarm judges it, and the postbox's alarm sends it. */
async function later(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (!shopper) throw new Error("no shopper");
  await runInDurableObject(shopper.stub, (_, { storage }) => {
    storage.sql.exec("UPDATE messages SET send_at = 1 WHERE state = 'waiting'");
  });
  await ring(token);
  await runDurableObjectAlarm(postboxOf(env, "demo"));
}

/** Its own alarm is set for the message: nobody has to wake the object. */
async function wakesAt(token: string): Promise<number | null> {
  const shopper = await shopperOf(env, token);
  return shopper ? runInDurableObject(shopper.stub, (_, { storage }) => storage.getAlarm()) : null;
}

describe.each([
  ["left_in_cart", 20, (key: string) => act(key, "add_to_cart", CAKESTAND)],
  [
    "browse",
    48,
    async (key: string) => {
      await act(key, "view_item", CAKESTAND);
      await act(key, "view_item", CAKESTAND);
    },
  ],
] as const)("a message of the kind %s", (kind, restHours, leave) => {
  it("goes to the shop's mail system hours later, signed, once", async () => {
    const shopper = await reachable(`C-${kind}`, kind);
    const startedAt = Date.now();
    await leave(shopper);
    await ring(shopper);
    const [planned] = await messagesOf(shopper);
    expect(planned).toMatchObject({ kind, channel: "email", state: "waiting" });
    expect(planned?.send_at).toBeGreaterThanOrEqual(startedAt + restHours * HOUR_MS);
    expect(await wakesAt(shopper)).toBeLessThanOrEqual(planned?.send_at ?? 0);
    expect(await taken()).toEqual([]);
    await later(shopper);
    const got: Taken[] = [];
    const gather = async (): Promise<number> => got.push(...(await taken()));
    await expect.poll(gather).toBe(1);
    const [one] = got;
    if (!one) throw new Error("nothing came");
    expect(JSON.parse(one.body)).toMatchObject({
      type: "reminder.due",
      data: {
        ...{ site: "demo", customer: `C-${kind}`, channel: "email", kind },
        ...{ text: expect.any(String), item: { item_id: CAKESTAND } },
      },
    });
    const id = one.headers["webhook-id"] ?? "";
    const at = Number(one.headers["webhook-timestamp"]) * 1_000;
    const signed = signWebhook({ id, body: one.body }, [secret], at);
    expect(one.headers["webhook-signature"]).toBe(signed["webhook-signature"]);
    expect(await messagesOf(shopper)).toMatchObject([{ kind, state: "sent" }]);
    await later(shopper);
    expect(await messagesOf(shopper)).toHaveLength(1);
    expect(await taken()).toEqual([]);
    await call("DELETE", "/v1/me", { key: shopper });
  });

  it("does not go where it was not asked for, was bought, is out of stock, or was switched off", async () => {
    const unasked = await reachable("C-unasked");
    await leave(unasked);
    await later(unasked);
    expect(await messagesOf(unasked)).toEqual([]);
    const ends: [string, (key: string) => Promise<unknown>][] = [
      ["bought", (key) => act(key, "purchase", CAKESTAND)],
      ["off", (key) => call("PATCH", "/v1/me", { key, body: { contact: { kinds: [] } } })],
      ["out", () => change({ availability: "out of stock" })],
    ];
    for (const [end, finish] of ends) {
      const shopper = await reachable(`C-${kind}-${end}`, kind);
      await leave(shopper);
      await ring(shopper);
      expect([end, (await messagesOf(shopper)).length]).toEqual([end, 1]);
      await finish(shopper);
      await later(shopper);
      const states = (await messagesOf(shopper)).map((one) => one.state);
      expect([end, states.includes("sent")]).toEqual([end, false]);
      await call("DELETE", "/v1/me", { key: shopper });
    }
    expect(await taken()).toEqual([]);
  });
});
