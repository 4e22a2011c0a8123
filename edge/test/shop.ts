import { exports } from "cloudflare:workers";
import type { Decision, SlotsAnswer } from "../../sdk/wire/index.ts";
import slice from "./data/basketSlice.json";

const EDGE = "https://edge.example";

export interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the edge as a script would, which sends no Origin. Text goes out as it is, anything else as JSON. */
export function call(method: string, path: string, sent: Sent = {}): Promise<Response> {
  const { body, key, headers } = sent;
  const isText = typeof body === "string" || body instanceof ReadableStream;
  return exports.default.fetch(
    new Request(`${EDGE}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(!isText && body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    }),
  );
}

/** The JSON of an admin's call, which must succeed. */
export async function admin<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await call(method, path, {
    key: "local-admin",
    ...(body !== undefined && { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? (undefined as T) : await answer.json<T>();
}

export const lines = (rows: readonly object[]): string =>
  rows.map((row) => JSON.stringify(row)).join("\n");

/** The products of the slice as a feed. */
export const PRODUCTS = slice.products.map(([id, title, price, category]) => ({
  item_id: String(id),
  title: String(title),
  url: `https://shop.example/p/${id}`,
  image: `https://shop.example/i/${id}.svg`,
  price: Number(price),
  category: String(category),
}));

/** Its orders: real baskets, cut down to those products. */
export const ORDERS = slice.orders.map(([order, at, customer, items]) => ({
  order: String(order),
  at: Number(at),
  ...(customer !== null && { customer: String(customer) }),
  items: (Array.isArray(items) ? items : []).map((item_id) => ({ item_id })),
}));

export const SITE = {
  site: "demo",
  name: "Pippin Lane",
  origins: ["https://shop.example"],
  currency: "GBP",
  locale: "en-GB",
  time_zone: "Europe/London",
};

/** A shop with a real catalogue and real baskets, and lists built from them. */
export async function openShop(slots: readonly object[] = []): Promise<void> {
  await admin("PUT", "/v1/admin/site", SITE);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(PRODUCTS));
  await admin("PUT", "/v1/admin/orders?site=demo", lines(ORDERS));
  await admin("POST", "/v1/admin/build", { site: "demo" });
  if (slots.length > 0) await publish(slots);
}

export async function publish(slots: readonly object[]): Promise<number> {
  for (const slot of slots) {
    const id = "id" in slot ? String(slot.id) : "";
    await admin("PUT", `/v1/admin/slots/${id}`, slot);
  }
  return (await admin<{ version: number }>("POST", "/v1/admin/publish", {})).version;
}

export async function decide(
  slots: readonly (string | { id: string; limit?: number })[],
  more: { shopper?: string; page?: object } = {},
): Promise<SlotsAnswer> {
  const { page = {}, ...rest } = more;
  const answer = await call("POST", "/v1/slots", {
    body: {
      site: "demo",
      page: { url: "https://shop.example/", type: "home", ...page },
      slots: slots.map((slot) => (typeof slot === "string" ? { id: slot } : slot)),
      ...rest,
    },
  });
  if (answer.status !== 200) throw new Error(`slots: ${answer.status} ${await answer.text()}`);
  return answer.json<SlotsAnswer>();
}

/** The decision for one slot. */
export async function decideOne(
  slot: string,
  more: { shopper?: string; page?: object } = {},
): Promise<Decision> {
  const { decisions, problems } = await decide([slot], more);
  const [decision] = decisions;
  if (!decision) throw new Error(`no decision: ${JSON.stringify(problems)}`);
  return decision;
}

export const idsOf = (decision: Decision | undefined): string[] =>
  decision?.items.map((item) => item.item_id) ?? [];

/** A shopper who granted the named purposes. */
export async function newShopper(...purposes: readonly string[]): Promise<string> {
  const choices = Object.fromEntries(
    ["personalisation", "assistance", "measurement", "retargeting"].map((purpose) => [
      purpose,
      purposes.includes(purpose) ? "granted" : "denied",
    ]),
  );
  const body = { site: "demo", choices, policy: "1", via: "panel" };
  const answer = await call("POST", "/v1/consent", { body });
  const { shopper } = await answer.json<{ shopper: string }>();
  return shopper;
}

export async function act(
  shopper: string,
  name: string,
  ...items: readonly string[]
): Promise<void> {
  const now = Date.now();
  const event = {
    id: crypto.randomUUID(),
    name,
    at: now,
    items: items.map((item_id) => ({ item_id })),
    ...(name === "purchase" && { transaction_id: crypto.randomUUID() }),
  };
  const body = { site: "demo", shopper, sent_at: now, events: [event] };
  const answer = await call("POST", "/v1/events", { body });
  const { accepted } = await answer.json<{ accepted: number }>();
  if (accepted !== 1) throw new Error(`${name} was not accepted`);
}
