import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { admin, decide, decideOne, idsOf, lines, openShop, PRODUCTS } from "../../test/shop.ts";
import type { Manifest } from "./Manifest.ts";
import { type Pointer, pointerKey } from "./Pointer.ts";
import { createPartCache } from "./partCache.ts";
import { readJsonPart } from "./parts.ts";
import { adoptPointer, forgetPublished } from "./publishedSite.ts";

const CAKESTAND = "22423";
const beside = { page: { type: "product", item_id: CAKESTAND } };

async function now(): Promise<{ pointer: Pointer; manifest: Manifest }> {
  const pointer = await env.PUBLISHED.get<Pointer>(pointerKey("demo"), "json");
  const manifest = pointer?.items && (await readJsonPart<Manifest>(env.SNAPSHOTS, pointer.items));
  if (!pointer || !manifest) throw new Error("nothing is published");
  return { pointer, manifest };
}

const damages = {
  missing: (key: string) => env.SNAPSHOTS.delete(key),
  cut: async (key: string) => {
    const bytes = await (await env.SNAPSHOTS.get(key))?.arrayBuffer();
    await env.SNAPSHOTS.put(key, bytes?.slice(0, bytes.byteLength >> 1) ?? "");
  },
  changed: async (key: string) => {
    const bytes = new Uint8Array((await (await env.SNAPSHOTS.get(key))?.arrayBuffer()) ?? []);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await env.SNAPSHOTS.put(key, bytes);
  },
  emptied: (key: string) => env.SNAPSHOTS.put(key, ""),
} as const;

beforeEach(async () => {
  await openShop([
    { id: "together", strategy: "bought_together", limit: 4 },
    { id: "popular", strategy: "popular", limit: 4 },
  ]);
  // A second version, so that there is one to fall back to.
  await admin(
    "PUT",
    "/v1/admin/catalogue?site=demo",
    JSON.stringify({ ...PRODUCTS[0], price: Math.random() }),
  );
  await admin("POST", "/v1/admin/build", { site: "demo" });
  forgetPublished();
});

describe.each(Object.entries(damages))("a published object that is %s", (_, damage) => {
  it("lets a new reader fall back to the snapshot before, where it is the manifest", async () => {
    const { pointer } = await now();
    await damage(pointer.items?.key ?? "");
    const decision = await decideOne("together", beside);
    expect(decision).toMatchObject({ strategy: "bought_together" });
    expect(decision.items).toHaveLength(4);
  });

  it("lets readers fall back to the snapshot before, the first of them too, where it is lists or cards of the new one alone", async () => {
    const before = await now();
    const orders = Array.from({ length: 6 }, (_, n) => ({
      ...{ order: crypto.randomUUID(), at: Date.now(), customer: `c${n}` },
      items: [CAKESTAND, "48138"].map((item_id) => ({ item_id })),
    }));
    await admin("PUT", "/v1/admin/orders?site=demo", lines(orders));
    const dear = { ...PRODUCTS[0], price: 100 + Math.random() };
    await admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify(dear));
    await admin("POST", "/v1/admin/build", { site: "demo" });
    const { manifest } = await now();
    const partsOf = (one: Manifest) => [...one.lists.bought_together, ...one.cards];
    const shared = new Set(partsOf(before.manifest).map(({ key }) => key));
    const own = partsOf(manifest).filter(({ key }) => !shared.has(key));
    expect(own).toHaveLength(2);
    for (const { key } of own) {
      forgetPublished();
      const kept = await (await env.SNAPSHOTS.get(key))?.arrayBuffer();
      await damage(key);
      const decision = await decideOne("together", beside);
      expect(decision).toMatchObject({ strategy: "bought_together" });
      expect(decision.items).toHaveLength(4);
      await env.SNAPSHOTS.put(key, kept ?? "");
    }
  });

  it("leaves what is popular, where it is the lists", async () => {
    const { manifest } = await now();
    for (const parts of Object.values(manifest.lists))
      for (const { key } of parts) await damage(key);
    expect(await decideOne("together", beside)).toMatchObject({ strategy: "popular" });
    expect((await decideOne("together", beside)).items).toHaveLength(4);
  });

  it("leaves the order of the catalogue, where it is the popular lists", async () => {
    const { manifest } = await now();
    await damage(manifest.popular.key);
    expect((await decideOne("popular")).items).toHaveLength(4);
  });

  it("never makes an answer fail, where it is the cards, the directory or the slots", async () => {
    const { pointer, manifest } = await now();
    for (const { key } of [...manifest.cards, ...manifest.directory]) await damage(key);
    expect((await decide(["together"], beside)).decisions[0]?.items).toEqual([]);
    await damage(pointer.slots?.key ?? "");
    forgetPublished();
    expect(await decide(["together"], beside)).toHaveProperty("decisions");
  });

  it("changes nothing for a reader that has the last good state", async () => {
    const before = idsOf(await decideOne("together", beside));
    const { pointer } = await now();
    const broken = {
      ...pointer,
      revision: pointer.revision + 1,
      items: { key: "gone", hash: "gone", version: 99 },
      items_before: [],
    };
    await adoptPointer(env, "demo", broken);
    expect(idsOf(await decideOne("together", beside))).toEqual(before);
  });
});

describe("publication", () => {
  it("told late is told by the next refresh", async () => {
    const { pointer } = await now();
    const publisher = env.PUBLISHER.getByName("demo");
    // As if the isolate had died between deciding and telling: KV still holds an older pointer.
    await env.PUBLISHED.put(pointerKey("demo"), JSON.stringify({ ...pointer, revision: 1 }));
    await evictDurableObject(publisher);
    await admin("POST", "/v1/admin/publish", {});
    expect((await now()).pointer.revision).toBe(pointer.revision + 1);
  });

  it("is never undone by an older pointer that arrives late", async () => {
    const { pointer } = await now();
    await adoptPointer(env, "demo", pointer);
    const stale = { ...pointer, revision: pointer.revision - 1, slots: null };
    const shown = await adoptPointer(env, "demo", stale);
    expect(shown.pointer.revision).toBe(pointer.revision);
  });

  it("uses a stored part again where its content is the same", async () => {
    const before = await now();
    await admin("POST", "/v1/admin/build", { site: "demo" });
    const after = await now();
    expect(after.manifest.version).toBe(before.manifest.version + 1);
    expect(after.manifest.lists.bought_together).toEqual(before.manifest.lists.bought_together);
    expect(after.manifest.cards).toEqual(before.manifest.cards);
  });
});

describe("the memory of an isolate", () => {
  it("stays within its bound, and keeps what was used last", () => {
    const cache = createPartCache(100);
    cache.put("a", 1, 40);
    cache.put("b", 2, 40);
    expect(cache.get("a")).toBe(1);
    cache.put("c", 3, 40);
    expect(cache.size()).toBeLessThanOrEqual(100);
    expect(cache.get("b")).toBeUndefined();
    expect(cache.get("a")).toBe(1);
    expect(cache.get("c")).toBe(3);
  });
});
