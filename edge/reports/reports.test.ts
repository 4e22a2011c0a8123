import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { objectOf } from "../shopper/test/objectOf.ts";
import { ring } from "../test/ring.ts";
import { admin, call, decideOne, newShopper, openShop, PRODUCTS, SITE } from "../test/shop.ts";
import type { DatedRow } from "./report/dayRowsOf.ts";
import { type Report, reportWhen } from "./test/reportWhen.ts";

const K = 3;
const [FIRST, SECOND] = PRODUCTS;
const A = { item_id: FIRST?.item_id ?? "", price: 10 };
const B = { item_id: SECOND?.item_id ?? "", price: 5 };

const get = (query = "", headers: Record<string, string> = {}): Promise<Response> =>
  call("GET", `/v1/admin/reports/slots?site=demo${query}`, { key: "local-marketer", headers });
const report = async (query = ""): Promise<Report> => (await get(query)).json<Report>();
const rowIn = ({ slots }: Report, slot: string, variant = "treatment") =>
  slots.find((row) => row.slot === slot && row.variant === variant);

const send = async (shopper: string, events: readonly object[]) => {
  const now = Date.now();
  const full = events.map((event) => ({ id: crypto.randomUUID(), at: now, ...event }));
  const body = { site: "demo", shopper, sent_at: now, events: full };
  const answer = await call("POST", "/v1/events", { body });
  return answer.json<{ accepted: number; duplicates: number }>();
};

/** Sees a slot, clicks, buys. */
async function visit(slot: string, acts: readonly string[] = [], shopper?: string) {
  const token = shopper ?? (await newShopper("measurement", "personalisation"));
  const { decision, variant, items } = await decideOne(slot, { shopper: token });
  const on = { slot, decision, items: [A] };
  const transaction_id = crypto.randomUUID();
  const events: Record<string, object> = {
    seen: { name: "slot_impression", ...on },
    clicked: { name: "slot_click", ...on },
    hidden: { name: "hide_item", ...on },
    cart: { name: "add_to_cart", items: [A] },
    bought: { name: "purchase", transaction_id, value: 12.5, currency: "GBP", items: [A] },
    foreign: { name: "purchase", transaction_id, value: 9, currency: "EUR", items: [A] },
  };
  const sent = acts.map((act) => events[act] ?? {});
  if (sent.length > 0) await send(token, sent);
  // What was shown waits for the page's events; where there are none, any other call of the shopper's takes it along.
  else await call("GET", "/v1/me", { key: token });
  return { token, decision, variant, items, sent };
}

const SLOTS = ["plain", "tested", "late", "left", "few", "quiet", "bare"].map((id) => ({
  ...{ id, strategy: "popular", limit: 4 },
  holdout: id === "tested" || id === "bare" ? 0.5 : 0,
}));

beforeAll(async () => {
  await openShop(SLOTS);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: K, allow_automated: true } });
});

describe("the report of slots", () => {
  it("counts what happened, joined by the decision", async () => {
    await visit("plain");
    for (let n = 0; n < K; n++) await visit("plain", ["seen", "clicked", "cart", "bought"]);
    await visit("plain", ["seen", "foreign"]);
    const found = await reportWhen((one) => rowIn(one, "plain")?.purchases === K + 1);
    expect(rowIn(found, "plain")).toMatchObject({
      ...{ shoppers: K + 2, impressions: K + 2, viewable: K + 1, clicks: K },
      ...{ add_to_carts: K, purchases: K + 1, revenue: 12.5 * K },
      people: { viewable: K + 1, clicks: K, add_to_carts: K, purchases: K + 1 },
      attributed: { click: { add_to_carts: K, purchases: null, revenue: null } },
      suppressed: ["view_purchases", "view_revenue"],
      ...{ hides: 0, opt_outs: 0, costs_trust: false },
    });
    expect(found).toMatchObject({ k: K, currency: "GBP", time_zone: "Europe/London" });
  });

  it("counts the held out alike, and sets the two against each other", async () => {
    const variants = new Map<string, number>();
    for (let n = 0; n < 24; n++) {
      const { variant } = await visit("tested", ["bought"]);
      variants.set(variant, (variants.get(variant) ?? 0) + 1);
    }
    const found = await reportWhen(
      (one) =>
        (rowIn(one, "tested")?.purchases ?? 0) +
          (rowIn(one, "tested", "holdout")?.purchases ?? 0) ===
        24,
    );
    const heldOut = variants.get("holdout") ?? 0;
    expect(rowIn(found, "tested", "holdout")).toMatchObject({
      ...{ shoppers: heldOut, impressions: heldOut, viewable: 0, clicks: 0 },
      ...{ purchases: heldOut, revenue: 12.5 * heldOut },
    });
    const lifts = found.lifts.filter(({ slot }) => slot === "tested");
    expect(lifts.map(({ metric }) => metric)).toEqual(["purchases", "revenue"]);
    expect(lifts[1]).toMatchObject({
      ...{ lift: 0, interval: [-1, null], verdict: "too_early" },
      treatment: { shoppers: 24 - heldOut, mean: 12.5 },
    });
    expect(found.splits).toContainEqual(
      expect.objectContaining({ slot: "tested", expected_share: 0.5, is_off: false }),
    );
  });

  it("is the same however late, often and in whatever order events come", async () => {
    const now = Date.now();
    for (let n = 0; n < K; n++) {
      const { token, sent } = await visit("late");
      expect(sent).toEqual([]);
      const { decision } = await decideOne("late", { shopper: token });
      const seen = { id: `seen-${n}-000`, name: "slot_impression", slot: "late", decision };
      const clicked = { id: `click-${n}-00`, name: "slot_click", slot: "late", decision };
      const bought = { id: `buy-${n}-0000`, name: "purchase", transaction_id: `T${n}`, value: 2 };
      const all = [
        { ...seen, items: [A], at: now + 1_000 },
        { ...clicked, items: [A], at: now + 2_000 },
        { ...bought, items: [A, B], at: now + 60_000 },
      ];
      for (const event of [...all.toReversed(), ...all]) await send(token, [event]);
      if (n === 1) await ring();
      await send(token, all);
    }
    const found = await reportWhen((one) => rowIn(one, "late")?.clicks === K);
    expect(rowIn(found, "late")).toMatchObject({
      ...{ shoppers: K, impressions: 2 * K, viewable: K, clicks: K, purchases: K, revenue: 2 * K },
    });
  });

  it("applies a message once, however often the queue brings it", async () => {
    const day = Math.floor(Date.now() / 86_400_000) - 60;
    const cell = {
      kind: "people",
      slot: "again",
      variant: "treatment",
      day,
      other: -1,
    } as const;
    const message = {
      ...({ kind: "report", id: "m-1", site: "demo" } as const),
      cells: [{ ...cell, metric: "impressions", value: 9 }],
    };
    const store = env.REPORTS.getByName("demo");
    expect(await store.apply([message, message])).toBe(1);
    expect(await store.apply([message])).toBe(0);
    expect(await store.span(day, day)).toMatchObject([{ value: 9 }]);
  });

  it("knows nothing of those who did not grant measurement, nor of what they did", async () => {
    for (let n = 0; n < K; n++) {
      const token = await newShopper("personalisation");
      await visit("quiet", ["seen", "clicked", "bought"], token);
      await decideOne("quiet");
    }
    await visit("few");
    const found = await reportWhen((one) => one.suppressed.some(({ slot }) => slot === "few"));
    // How often a slot was filled is told of all answers, whoever asked: it holds nobody.
    expect(JSON.stringify({ ...found, health: undefined })).not.toContain("quiet");
  });

  it("tells no number that fewer than k shoppers stand behind, and says that it doesn't", async () => {
    for (let n = 0; n < K; n++) await visit("bare", n === 0 ? ["bought"] : []);
    const found = await reportWhen((one) =>
      [...one.suppressed, ...one.slots].some(({ slot }) => slot === "bare"),
    );
    const text = JSON.stringify(found);
    for (const row of found.slots.filter(({ slot }) => slot === "bare")) {
      expect(row.shoppers).toBeGreaterThanOrEqual(K);
      if (row.purchases !== 0) expect(row).toMatchObject({ purchases: null, revenue: null });
    }
    expect(found.suppressed).toContainEqual(
      expect.objectContaining({ reason: `fewer than ${K} shoppers` }),
    );
    expect(text).not.toMatch(/"shoppers":[12]\b/);
    const days = await report("&by=day");
    for (const row of days.days ?? []) expect(row.shoppers).toBeGreaterThanOrEqual(K);
    expect(days.days?.some(({ slot }) => slot === "plain")).toBe(true);
  });

  it("keeps its sums when shoppers withdraw or are erased, counts that they left, and holds nobody", async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 2 * K; n++) tokens.push((await visit("left", ["seen", "bought"])).token);
    const before = await reportWhen((one) => rowIn(one, "left")?.purchases === 2 * K);
    for (const [n, token] of tokens.entries()) {
      if (n % 2 === 0) {
        const answer = await call("DELETE", "/v1/me", { key: token });
        expect(answer.status).toBe(200);
      } else {
        const choices = {
          ...{ personalisation: "granted", measurement: "denied" },
          ...{ assistance: "denied", retargeting: "denied" },
        };
        const body = { site: "demo", shopper: token, choices, policy: "1", via: "panel" };
        await call("POST", "/v1/consent", { body });
        await runInDurableObject(await objectOf(token), (_, { storage: { sql } }) => {
          expect(
            sql.exec("SELECT * FROM acts UNION ALL SELECT '', 0, body FROM measured").toArray(),
          ).toEqual([]);
        });
      }
    }
    const after = await reportWhen((one) => rowIn(one, "left")?.opt_outs === 2 * K);
    expect(rowIn(after, "left")).toEqual({ ...rowIn(before, "left"), opt_outs: 2 * K });
    const ids = tokens.map((token) => token.split(".")[3] ?? "");
    await runInDurableObject(env.REPORTS.getByName("demo"), (_, { storage: { sql } }) => {
      const held = JSON.stringify([
        sql.exec("SELECT * FROM cells").toArray(),
        sql.exec("SELECT * FROM seen").toArray(),
      ]);
      for (const id of [...ids, A.item_id]) expect(held).not.toContain(id);
    });
  });
});

describe("asking for a report", () => {
  it.each([
    ["&from=yesterday", "from"],
    ["&from=2026-02-30", "from"],
    ["&to=2026-13-01", "to"],
    ["&from=2026-11-02&to=2026-11-01", "from"],
    ["&from=2026-01-01&to=2026-11-01", "from"],
    ["&to=99999999999999999", "to"],
    ["&format=xml", "format"],
    ["&by=hour", "by"],
  ])("with %s is refused, and told where", async (query, path) => {
    const answer = await get(query);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ path }] });
  });

  it("takes dates and milliseconds, whole days at a time", async () => {
    const at = Date.UTC(2026, 10, 3, 23, 30);
    expect(await report(`&from=2026-11-01&to=${at}`)).toMatchObject({
      ...{ from: "2026-11-01", to: "2026-11-03", slots: [], lifts: [], suppressed: [] },
    });
  });

  it("answers CSV in which no cell is a formula", async () => {
    for (const answer of [await get("&format=csv"), await get("", { Accept: "text/csv" })]) {
      expect(answer.headers.get("Content-Type")).toContain("text/csv");
      const [head, ...rows] = (await answer.text()).trimEnd().split("\r\n");
      expect(head).toMatch(/^date,slot,variant,shoppers,impressions,/);
      expect(rows.some((row) => row.startsWith(",plain,treatment,5,5,"))).toBe(true);
    }
  });

  it("is written to R2 as NDJSON, without the rows of few", async () => {
    const exported = await admin<{ key: string; rows: number }>(
      "POST",
      "/v1/admin/reports/export?site=demo",
    );
    const lines = (await (await env.SNAPSHOTS.get(exported.key))?.text())?.trimEnd().split("\n");
    const rows = lines?.map((line): DatedRow => JSON.parse(line)) ?? [];
    expect(rows).toHaveLength(exported.rows);
    expect(rows).toContainEqual(expect.objectContaining({ slot: "plain", shoppers: K + 2 }));
    expect(rows.filter(({ slot }) => slot === "few")).toEqual([]);
  });

  it("is for marketers", async () => {
    const path = "/v1/admin/reports/slots";
    expect((await call("GET", path, {})).status).toBe(401);
    expect((await call("GET", path, { key: "local-agent" })).status).toBe(403);
    expect((await call("GET", path, { key: "local-admin" })).status).toBe(200);
  });
});
