import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { admin, decide, openShop, PRODUCTS, SITE } from "../../../test/shop.ts";
import type { StoredShard } from "../../snapshot/cardShard.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";
import { adoptPointer } from "../../snapshot/publishedSite.ts";
import { shownManifest } from "../test/shownManifest.ts";

const DAY_MS = 86_400_000;
const publisher = () => env.PUBLISHER.getByName("demo");
const slot = (id: string, strategy: string) => ({
  ...{ id, strategy, chain: [{ strategy }], limit: 5, fallback: null },
});

/** Shows a snapshot from files that were counted so many days ago, as of this week then. */
async function show(daysAgo: number): Promise<void> {
  const { popular_given: _, ...manifest } = await shownManifest();
  const popular = await readJsonPart<Popular>(env.SNAPSHOTS, manifest.popular);
  const told = {
    ...popular,
    ...{ at: Date.now() - daysAgo * DAY_MS, items: [5, 4], this_week: [4], trending: [5] },
    ...{ new_in: [6], to_try: [[6, 1]] },
  };
  const part = await writePart(env.SNAPSHOTS, "demo/parts", JSON.stringify(told));
  await admin("PUT", "/v1/admin/snapshot", { ...manifest, popular: part });
  await adoptPointer(env, "demo", await publisher().pointer());
}

const text = async (id: string): Promise<string[]> => {
  const { decisions } = await decide([id]);
  return decisions[0]?.items.map(({ reason }) => reason.text) ?? [];
};

beforeAll(() =>
  openShop([
    slot("now", "popular"),
    slot("week", "popular_this_week"),
    slot("rising", "trending"),
    slot("new", "new_in"),
  ]),
);

it("what was counted yesterday is said of this week, what was counted last month is not", async () => {
  await show(1);
  expect(await text("week")).toEqual(["Popular this week"]);
  expect(await text("new")).toHaveLength(1);
  expect(await text("now")).toContain("Popular this week");
  await show(30);
  for (const id of ["week", "rising", "new"]) expect(await text(id)).toEqual([]);
  expect((await text("now")).slice(0, 2)).toEqual(
    Array.from({ length: 2 }, () => "Popular at Pippin Lane"),
  );
});

it("counted here, it is joined to what came with the files, and said of this week by who came this week", async () => {
  await show(30);
  const before = await shownManifest();
  expect(before.popular_given).toEqual(before.popular);
  await publisher().refresh("demo");
  const after = await shownManifest();
  expect(after.version).toBe(before.version + 1);
  const { lists, traits, popular_given } = before;
  expect(after).toMatchObject({ lists, traits, popular_given });
  const counted = await readJsonPart<Popular>(env.SNAPSHOTS, after.popular);
  expect(counted).toMatchObject({ this_week: [], trending: [], new_in: [] });
  expect(counted?.items).toEqual(expect.arrayContaining([5, 4]));
  // Counted just now: nothing is old before an hour has passed.
  await publisher().refresh("demo");
  expect((await shownManifest()).version).toBe(after.version);
  await admin("POST", "/v1/admin/build", { site: "demo" });
  expect((await shownManifest()).popular_given).toBeUndefined();
});

it("a shop that imported no catalogue keeps the cards that came with its files", async () => {
  await admin("PUT", "/v1/admin/site", { ...SITE, site: "files" });
  const own = (key: string): string => key.replace("demo/", "files/");
  const manifest = await shownManifest();
  const moved = JSON.parse(JSON.stringify(manifest).replaceAll('"demo/', '"files/'));
  for (const [from, to] of partsIn(manifest).map((key) => [key, own(key)] as const)) {
    const part = await env.SNAPSHOTS.get(from);
    await env.SNAPSHOTS.put(to, (await part?.arrayBuffer()) ?? new ArrayBuffer());
  }
  await admin("PUT", "/v1/admin/snapshot", { ...moved, site: "files", item_count: 120 });
  const files = env.PUBLISHER.getByName("files");
  await files.refresh("files");
  const { items } = await files.pointer();
  const shown = items && (await readJsonPart<typeof manifest>(env.SNAPSHOTS, items));
  const [first] = shown?.cards ?? [];
  const shard = first && (await readJsonPart<StoredShard>(env.SNAPSHOTS, first));
  expect(shard?.filter((card) => card !== null && typeof card !== "string")).toHaveLength(
    PRODUCTS.length,
  );
});

const partsIn = (manifest: object): string[] => [
  ...new Set(JSON.stringify(manifest).match(/demo\/parts\/[0-9a-f]{64}/g) ?? []),
];
