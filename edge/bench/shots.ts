import { randomUUID } from "node:crypto";
import { ITEMS } from "./loadShop.ts";
import type { Shot } from "./Shot.ts";

const PAGE = { url: "https://shop.example/", type: "home" };
const GRANTED = {
  personalisation: "granted",
  assistance: "denied",
  measurement: "denied",
  retargeting: "denied",
};

const post = (path: string, body: object, status = 200): Shot => ({
  method: "POST",
  path,
  body: JSON.stringify({ site: "bench", ...body }),
  status,
});

const view = (n: number): object => ({
  id: randomUUID(),
  name: "view_item",
  at: Date.now(),
  page: { url: "https://shop.example/p", type: "product" },
  items: [{ item_id: ITEMS[n % ITEMS.length] ?? "" }],
});

/** A shopper who granted personalisation and looked at ten products, or as many as said. */
export async function makeShopper(url: string, seed: number, views = 10): Promise<string> {
  const send = async (shot: Shot): Promise<unknown> => {
    const answer = await fetch(url + shot.path, { method: shot.method, body: shot.body ?? null });
    if (answer.status !== shot.status) throw new Error(`${shot.path}: ${await answer.text()}`);
    return answer.json();
  };
  const said = await send(post("/v1/consent", { choices: GRANTED, policy: "1", via: "api" }));
  const { shopper } = said as { shopper: string };
  const events = Array.from({ length: views }, (_, n) => view(seed * 7 + n));
  if (views === 0) return shopper;
  await send(post("/v1/events", { shopper, sent_at: Date.now(), events }, 202));
  return shopper;
}

/** A page as a browser asks: slots, and then its view and what it showed. One shot is one request of the two. */
function page(shopper: () => string): () => Shot {
  let turn = 0;
  let one = "";
  return () => {
    turn += 1;
    if (turn % 2 === 1) {
      one = shopper();
      return post("/v1/slots", { page: PAGE, slots: [{ id: "hero" }], shopper: one });
    }
    const at = Date.now();
    const shown = ITEMS.slice(0, 8).map((item_id) => ({ item_id }));
    const impression = { name: "slot_impression", slot: "hero", at, items: shown };
    const events = [view(turn), { id: randomUUID(), ...impression }];
    return post("/v1/events", { shopper: one, sent_at: at, events }, 202);
  };
}

/** Each route that is measured, by name; shoppers take turns. `many`: where it counts how many there are. */
export function shotsOf(
  shoppers: readonly string[],
  many: readonly string[] = shoppers,
): Readonly<Record<string, () => Shot>> {
  let turn = 0;
  const shopper = (): string => shoppers[turn++ % shoppers.length] ?? "";
  const oneOfMany = (): string => many[turn++ % many.length] ?? "";
  const get = (path: string): Shot => ({ method: "GET", path, status: 200 });
  const slots = [{ id: "hero" }];
  const events = (count: number, of: () => string) => (): Shot => {
    const batch = Array.from({ length: count }, (_, n) => view(turn + n));
    return post("/v1/events", { shopper: of(), sent_at: Date.now(), events: batch }, 202);
  };
  return {
    null: () => get("/null"),
    one_read: () => get("/read"),
    one_insert: () => get("/insert"),
    // Of as many objects as there are shoppers: one that nobody called for seconds is opened anew.
    read_hundred: () => get(`/read?${turn++ % shoppers.length}`),
    insert_hundred: () => get(`/insert?${turn++ % shoppers.length}`),
    // Where nobody called the objects for so long that they were closed.
    read_reopened: () => get(`/read?${turn++ % shoppers.length}`),
    insert_thousand: () => get(`/insert?${turn++ % many.length}`),
    one_limit: () => get("/limit"),
    healthz: () => get("/healthz"),
    slots_cold: () => post("/v1/slots", { page: PAGE, slots }),
    slots_history: () => post("/v1/slots", { page: PAGE, slots, shopper: shopper() }),
    slots_reopened: () => post("/v1/slots", { page: PAGE, slots, shopper: shopper() }),
    events_1: events(1, shopper),
    events_20: events(20, shopper),
    events_1_one: events(1, () => many[turn++ && 0] ?? ""),
    events_1_thousand: events(1, oneOfMany),
    // As slots_history, where the isolate has just begun: its parts are in the colo's cache, or in R2 alone.
    slots_near: () => post("/near/v1/slots", { page: PAGE, slots, shopper: shopper() }),
    slots_far: () => post("/far/v1/slots", { page: PAGE, slots, shopper: shopper() }),
    visit: page(shopper),
    me: () => ({ ...get("/v1/me"), headers: { Authorization: `Bearer ${shopper()}` } }),
    neighbours: () => get(`/v1/items/bench/${ITEMS[turn++ % ITEMS.length]}/neighbours`),
  };
}
