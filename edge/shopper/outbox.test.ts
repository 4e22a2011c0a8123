import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { CandourEvent } from "../../sdk/wire/index.ts";
import { siteSettings } from "../platform/siteSettings.ts";
import type { ContributionMessage } from "../relevance/Contribution.ts";
import { contributionsOf } from "./contributionsOf.ts";
import { drainOutbox } from "./drainOutbox.ts";
import { ingest } from "./ingest.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { getMeta } from "./queries.ts";
import { allOutbox, insertOutbox } from "./queriesOfLeaving.ts";
import type { Terms } from "./Terms.ts";
import { termsOf } from "./termsOf.ts";
import { objectOf } from "./test/objectOf.ts";
import { call, consent, event, granting, known, me, openSites, SITE, send } from "./test/shop.ts";
import { readVisit } from "./visit.ts";

beforeAll(openSites);

const VISIT = new Request("https://edge.example/", {
  headers: {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
  },
});
const TERMS = termsOf(SITE, VISIT);

/** Takes events as the object does, but sets no alarm: what waits stays for the test to see. */
async function take(
  token: string,
  events: readonly CandourEvent[],
  terms: Terms = TERMS,
): Promise<void> {
  const ids = events.flatMap((one) => one.items?.map((item) => item.item_id) ?? []);
  const catalogued = new Set(ids.filter((id) => !id.startsWith("unknown")));
  await runInDurableObject(await objectOf(token), (_, { storage }) => {
    const outcomes = storage.transactionSync(() =>
      ingest(storage.sql, events, { terms, catalogued, outOfStock: new Set() }),
    );
    expect(outcomes).toEqual(events.map(() => "accepted"));
  });
}

const rowsOf = async (token: string): Promise<OutboxBody[]> =>
  runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
    sql
      .exec<{ body: string }>("SELECT body FROM outbox ORDER BY seq")
      .toArray()
      .map((row): OutboxBody => JSON.parse(row.body)),
  );

/** What waits, as it will leave: pairs as from, to and distance; items by what was done with them. */
async function waiting(token: string) {
  const parts = (await rowsOf(token)).flatMap((row) => contributionsOf(row, () => "somebody"));
  return {
    pairs: parts.flatMap(({ pairs }) => pairs.map((p) => [p.from, p.to, p.distance])),
    items: parts.flatMap(({ items }) => items.map((one) => `${one.action} ${one.item}`)),
  };
}

const rowIds = async (token: string): Promise<string[]> =>
  runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
    sql
      .exec<{ id: string }>("SELECT id FROM outbox ORDER BY seq")
      .toArray()
      .map((row) => row.id),
  );

const NOTHING = { pairs: [], items: [] };

/** Drains into a list, as the queue would take it; fails as often as told first. */
async function drain(token: string): Promise<ContributionMessage[]> {
  const taken: ContributionMessage[] = [];
  await runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
    drainOutbox(sql, {
      async sendBatch(messages) {
        for (const { body } of messages) if (!("kind" in body)) taken.push(body);
        return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
      },
    }),
  );
  return taken;
}

const views = (...ids: string[]): CandourEvent[] => ids.map((id) => event("view_item", [id]));

describe("what a shopper adds to the statistics", () => {
  it("is each view, paired with the items before it in the visit, the nearest first", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B", "A", "C"));
    expect(await waiting(shopper)).toEqual({
      pairs: [
        ["A", "B", 1],
        ["B", "A", 1],
        ["A", "C", 1],
        ["B", "C", 2],
      ],
      items: ["view A", "view B", "view C"],
    });
  });

  it("is the same whether views come one by one or in one batch, and waits as one row a call", async () => {
    const [shopper, other] = [await known("personalisation"), await known("personalisation")];
    const ids = ["A", "B", "A", "A", "C", "B"];
    await take(shopper, views(...ids));
    for (const id of ids) await take(other, views(id));
    expect(await waiting(other)).toEqual(await waiting(shopper));
    expect(await rowsOf(shopper)).toHaveLength(1);
    expect(await rowsOf(other)).toHaveLength(5);
  });

  it("holds the view of a product back until the visit sees a third", async () => {
    const shopper = await known("personalisation");
    const hours = (n: number) => Date.now() - n * 3_600_000;
    for (const at of [hours(9), hours(6), hours(3)]) {
      await take(shopper, [event("view_item", ["A"], { at })]);
    }
    expect((await waiting(shopper)).items).toEqual([]);
    await take(shopper, [event("view_item", ["B"], { at: hours(3) + 60_000 })]);
    expect((await waiting(shopper)).items).toEqual([]);
    await take(shopper, [event("view_item", ["C"], { at: hours(3) + 120_000 })]);
    expect((await waiting(shopper)).items).toEqual(["view B", "view A", "view C"]);
  });

  it("pairs with 20 items at most, none of them of an earlier visit", async () => {
    const shopper = await known("personalisation");
    const ids = Array.from({ length: 30 }, (_, i) => `I${i}`);
    await take(shopper, views(...ids));
    const last = (await waiting(shopper)).pairs.filter(([, to]) => to === "I29");
    expect(last.map(([, , distance]) => distance)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    const old = Date.now() - 3 * 3_600_000;
    const other = await known("personalisation");
    await take(other, [event("view_item", ["A"], { at: old }), ...views("B")]);
    expect((await waiting(other)).pairs).toEqual([]);
  });

  it("counts a page that is loaded again, and a transaction told twice, once", async () => {
    const shopper = await known("personalisation");
    const bought = { transaction_id: "T1" };
    await take(shopper, [...views("A", "A"), event("purchase", ["A", "B"], bought)]);
    await take(shopper, [event("purchase", ["A", "B"], bought)]);
    expect(await waiting(shopper)).toEqual({
      pairs: [["A", "B", 1]],
      items: ["purchase A", "purchase B"],
    });
  });

  it("is nothing about an item that the catalogue does not know", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "unknown text of a page", "B"));
    await take(shopper, [event("purchase", ["A", "unknown", "B"], { transaction_id: "T1" })]);
    expect(JSON.stringify(await rowsOf(shopper))).not.toContain("unknown");
    // Looked at, looked at and bought, bought together.
    expect((await waiting(shopper)).pairs).toEqual(Array(3).fill(["A", "B", 1]));
  });

  it("is nothing without a yes to personalisation, and goes when that is withdrawn", async () => {
    const shopper = await known("retargeting", "assistance");
    await take(shopper, views("A", "B"));
    expect(await waiting(shopper)).toEqual(NOTHING);
    const other = await known("personalisation", "assistance");
    await take(other, views("A", "B"));
    await consent(granting("assistance"), { shopper: other });
    expect(await waiting(other)).toEqual(NOTHING);
  });

  it("is nothing where a program drives the browser, unless the site allows it", async () => {
    const strict = { ...SITE, settings: siteSettings({}) };
    const robot = new Request(VISIT, { headers: { "User-Agent": "HeadlessChrome/153" } });
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B"), termsOf(strict, robot));
    await take(shopper, views("C"), termsOf(strict, VISIT, { automated: true }));
    expect(await waiting(shopper)).toEqual(NOTHING);
    await take(shopper, views("D"), termsOf(strict, VISIT));
    expect(await rowsOf(shopper)).toHaveLength(1);
    await take(shopper, views("E"), termsOf(SITE, robot));
    expect((await waiting(shopper)).pairs).toEqual([["D", "E", 1]]);
  });

  it("leaves without any name: one contributor for each pair, the same each time", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B", "C"));
    const first = await drain(shopper);
    await take(shopper, views("A", "B"));
    const second = await drain(shopper);
    expect(await waiting(shopper)).toEqual(NOTHING);
    const pairs = [...first, ...second].flatMap((message) => message.pairs);
    const of = (from: string, to: string) =>
      pairs.filter((p) => p.from === from && p.to === to).map((p) => p.contributor);
    expect(new Set(of("A", "B")).size).toBe(1);
    expect(of("A", "B")).toHaveLength(2);
    expect(of("A", "C")).not.toEqual(of("A", "B").slice(0, 1));
    const other = await known("personalisation");
    await take(other, views("A", "B"));
    expect((await drain(other))[0]?.pairs[0]?.contributor).not.toBe(of("A", "B")[0]);
    expect(JSON.stringify([first, second])).not.toContain(shopper.split(".")[3]);
    const ids = [...first, ...second].map((message) => message.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("stays, with the same ids, while the queue is down, and leaves when it is back", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B"));
    await take(shopper, views("C"));
    const ids = await rowIds(shopper);
    await expect(
      runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) =>
        drainOutbox(sql, { sendBatch: () => Promise.reject(new Error("the queue is down")) }),
      ),
    ).rejects.toThrow("down");
    expect(await rowIds(shopper)).toEqual(ids);
    expect((await drain(shopper)).map(({ id }) => id)).toEqual(ids.map((id) => `${id}-0`));
  });

  it("keeps what came while it left, though places in the order are given again", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B"));
    await runInDurableObject(await objectOf(shopper), async (_, { storage: { sql } }) => {
      const later = { trail: { ids: ["C"], at: Date.now() }, acts: [["view", Date.now(), "D"]] };
      const sent: string[] = [];
      await drainOutbox(sql, {
        async sendBatch(messages) {
          for (const { body } of messages) if ("id" in body) sent.push(body.id);
          // A withdrawal and a new yes, before the queue has answered.
          if (sent.length === 1) {
            sql.exec("DELETE FROM outbox");
            insertOutbox(sql, "later", JSON.stringify(later));
            expect(allOutbox(sql)[0]?.seq).toBe(1);
          }
          return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
        },
      });
      expect(sent[1]).toBe("later-0");
      expect(allOutbox(sql)).toEqual([]);
    });
  });

  it("pairs nothing with what was forgotten, and the visit goes on", async () => {
    const shopper = await known("personalisation");
    await take(shopper, views("A", "B"));
    await call("PATCH", "/v1/me", { token: shopper, body: { forget: { items: ["A"] } } });
    await drain(shopper);
    await take(shopper, views("C"));
    expect((await waiting(shopper)).pairs).toEqual([]);
    await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
      expect(readVisit(sql).trail.ids).toEqual(["C"]);
      expect(getMeta(sql, "visits")).toBe("1");
    });
  });

  it("fits the queue's limits whatever a purchase holds", async () => {
    const shopper = await known("personalisation");
    const long = (i: number) => `${i}-${"x".repeat(100)}`;
    const basket = Array.from({ length: 40 }, (_, i) => long(i));
    for (let i = 0; i < 20; i++) {
      const bought = event("purchase", basket, { transaction_id: `T${i}` });
      await take(shopper, [bought]);
    }
    const stub = await objectOf(shopper);
    const sizes: number[] = [];
    await runInDurableObject(stub, (_, { storage: { sql } }) =>
      drainOutbox(sql, {
        async sendBatch(messages) {
          sizes.push(JSON.stringify([...messages]).length);
          return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
        },
      }),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(256_000);
  });

  it("is sent by the alarm, by itself", async () => {
    const shopper = await known("personalisation");
    await env.DB.prepare(
      `INSERT INTO products (site, item_id, title, url, image, price, currency, availability, category, hash, added_at, changed_at)
        VALUES ('demo', 'A', 'A tin', 'https://shop.example/a', '', 1, 'GBP', 'in_stock', 'TIN', '', 0, 0)`,
    ).run();
    await send(shopper, views("A", "B"));
    // The catalogue's word goes before the page's.
    expect((await me(shopper)).recent[1]).toMatchObject({ item_id: "A", title: "A tin" });
    expect((await me(shopper)).interests.map((one) => one.category)).toEqual(["BAG", "TIN"]);
    const stub = await objectOf(shopper);
    const due = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
    // Null where the machine is slow and it has rung already.
    expect((due ?? 0) - Date.now()).toBeLessThan(3_500);
    await runDurableObjectAlarm(stub);
    expect(await waiting(shopper)).toEqual(NOTHING);
    const next = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
    expect((next ?? 0) - Date.now()).toBeGreaterThan(80 * 86_400_000);
  });
});
