import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../relevance/snapshot/Manifest.ts";
import { type Pointer, pointerKey } from "../relevance/snapshot/Pointer.ts";
import { readJsonPart, readPart } from "../relevance/snapshot/parts.ts";
import { forgetPublished, publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { act, decideOne, idsOf, newShopper, ORDERS, openShop, PRODUCTS } from "../test/shop.ts";

const VIEWED = ["22423", "85123A", PRODUCTS[5]?.item_id ?? "", PRODUCTS[9]?.item_id ?? ""];

beforeAll(() =>
  openShop([
    { id: "mine", strategy: "for_you", limit: 12 },
    { id: "again", strategy: "for_you", limit: 12, filters: { exclude_seen: false } },
  ]),
);

async function traitsOf(): Promise<NonNullable<Manifest["traits"]>> {
  const pointer = await env.PUBLISHED.get<Pointer>(pointerKey("demo"), "json");
  const manifest = pointer?.items && (await readJsonPart<Manifest>(env.SNAPSHOTS, pointer.items));
  if (!manifest?.traits) throw new Error("no traits are published");
  return manifest.traits;
}

async function viewer(): Promise<string> {
  const shopper = await newShopper("personalisation");
  for (const item of VIEWED) await act(shopper, "view_item", item);
  return shopper;
}

describe("the second tier", () => {
  it("has four bytes for each item, of what the shop's lists are made of", async () => {
    const { relation, parts } = await traitsOf();
    expect(relation).toBe("bought_together");
    const [part] = parts;
    const bytes = part && (await readPart(env.SNAPSHOTS, part));
    expect(bytes?.byteLength).toBe(4 * PRODUCTS.length);
    const reading = (await publishedSite(env, "demo")).open();
    const handle = (await reading.resolve(["22423"])).get("22423") ?? -1;
    const orders = ORDERS.filter(({ items }) => items.some(({ item_id }) => item_id === "22423"));
    const popularity = ((await reading.loadTraits([[handle]]))?.traits(handle) ?? 0) & 255;
    expect(popularity).toBe(Math.round(16 * Math.log2(1 + orders.length)));
  });

  it("decides the order, the same each time, and the first tier does where it can't be read", async () => {
    const shopper = await viewer();
    const anew = idsOf(await decideOne("again", { shopper }));
    expect(anew).toHaveLength(12);
    expect(idsOf(await decideOne("again", { shopper }))).toEqual(anew);
    const { parts } = await traitsOf();
    const kept = await Promise.all(
      parts.map(async ({ key }) => ({ key, bytes: await (await env.SNAPSHOTS.get(key))?.bytes() })),
    );
    for (const { key } of parts) await env.SNAPSHOTS.put(key, "cut");
    forgetPublished();
    const first = await decideOne("again", { shopper });
    expect(first).toMatchObject({ strategy: "for_you", personalised: true });
    expect(idsOf(first)).toHaveLength(12);
    expect(idsOf(first)).not.toEqual(anew);
    for (const { key, bytes } of kept) await env.SNAPSHOTS.put(key, bytes ?? "");
    forgetPublished();
    expect(idsOf(await decideOne("again", { shopper }))).toEqual(anew);
  });

  it("leaves the order to the first tier where baskets are all there is and seen items stay away", async () => {
    const shopper = await viewer();
    const usual = idsOf(await decideOne("mine", { shopper }));
    const { parts } = await traitsOf();
    const kept = await Promise.all(
      parts.map(async ({ key }) => ({ key, bytes: await (await env.SNAPSHOTS.get(key))?.bytes() })),
    );
    for (const { key } of parts) await env.SNAPSHOTS.put(key, "cut");
    forgetPublished();
    expect(idsOf(await decideOne("mine", { shopper }))).toEqual(usual);
    for (const { key, bytes } of kept) await env.SNAPSHOTS.put(key, bytes ?? "");
    forgetPublished();
  });

  it("brings back what was looked at only where the slot wants that, and says so", async () => {
    const shopper = await viewer();
    const mine = idsOf(await decideOne("mine", { shopper }));
    for (const item of VIEWED) expect(mine).not.toContain(item);
    const { items } = await decideOne("again", { shopper });
    const seen = items.filter(({ item_id }) => VIEWED.includes(item_id));
    expect(seen.length).toBeGreaterThan(0);
    const texts = seen.map(({ reason }) => reason.text);
    expect(texts).toContain("You looked at this today");
    for (const { reason } of items) {
      if (reason.code === "bought_together") expect(VIEWED).toContain(reason.because);
    }
  });
});
