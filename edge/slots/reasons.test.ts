import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../sdk/wire/index.ts";
import type { ContributionMessage } from "../relevance/Contribution.ts";
import { consume } from "../relevance/learn/consume.ts";
import { admin, call, decideOne, ORDERS, openShop, PRODUCTS } from "../test/shop.ts";

/** The site's threshold, by default. */
const K = 5;
/** Rare ones, so that few orders hold them. */
const [A = "", B = "", C = ""] = PRODUCTS.slice(-3).map(({ item_id }) => item_id);
const titleOf = (id: string): string =>
  PRODUCTS.find(({ item_id }) => item_id === id)?.title ?? "no such product";

/** Five people look at `from`, then at `to`. */
function looks(from: string, to: string): ContributionMessage[] {
  return Array.from({ length: K }, (_, n) => ({
    id: crypto.randomUUID(),
    site: "demo",
    pairs: [
      {
        relation: "viewed_together",
        from,
        to,
        distance: 1,
        strength: 1,
        contributor: `${from} ${n}`,
        at: Date.now(),
      },
    ],
    items: [],
  }));
}

beforeAll(async () => {
  await openShop([
    { id: "bought", strategy: "bought_together", limit: 50 },
    { id: "viewed", strategy: "viewed_together", limit: 50 },
  ]);
  const bodies = [...looks(A, B), ...looks(B, C)];
  const messages = bodies.map((body, at) => ({
    id: `m${at}`,
    timestamp: new Date(),
    attempts: 1,
    body,
  }));
  await consume(createMessageBatch("candour-contributions", messages), env);
  await admin("POST", "/v1/admin/build", { site: "demo" });
});

describe("a reason", () => {
  it("says bought with only of what enough people bought together", async () => {
    const buyers = new Map<string, Set<string>>();
    for (const { order, customer, items } of ORDERS) {
      for (const a of items) {
        for (const b of items) {
          const key = `${a.item_id} ${b.item_id}`;
          const who = buyers.get(key) ?? new Set();
          buyers.set(key, who.add(customer ?? order));
        }
      }
    }
    let said = 0;
    for (const { item_id, title } of PRODUCTS) {
      const page = { type: "product", item_id };
      for (const item of (await decideOne("bought", { page })).items) {
        if (item.reason.text !== `Often bought with ${title}`) {
          expect(item.reason.text).not.toContain("ought with");
          continue;
        }
        said += 1;
        expect(item.reason.because).toBe(item_id);
        expect(buyers.get(`${item_id} ${item.item_id}`)?.size ?? 0).toBeGreaterThanOrEqual(K);
      }
    }
    expect(said).toBeGreaterThan(300);
  });

  it("says of a pair by second hop that others looked at the named one, and no more", async () => {
    const { items } = await decideOne("viewed", { page: { type: "product", item_id: A } });
    const textOf = (id: string) => items.find(({ item_id }) => item_id === id)?.reason.text;
    expect(textOf(B)).toBe(`Often looked at with ${titleOf(A)}`);
    expect(textOf(C)).toBe(`Goes with what others looked at beside ${titleOf(A)}`);
  });

  it("can be as true on the shopper's own device", async () => {
    const answer = await call("GET", `/v1/items/demo/${A}/neighbours`);
    const { relations } = await answer.json<NeighboursAnswer>();
    const viewed = relations.find(({ relation }) => relation === "viewed_together");
    const supportOf = (id: string) =>
      viewed?.neighbours.find(({ item_id }) => item_id === id)?.support;
    expect(supportOf(B)).toBeGreaterThan(0);
    expect(supportOf(C)).toBe(0);
    const similar = relations.find(({ relation }) => relation === "similar");
    expect(similar?.neighbours[0]).not.toHaveProperty("support");
  });
});
