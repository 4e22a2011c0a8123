import { createDayTraits } from "../build/DayTraits.ts";
import { createSimilarIndex } from "../build/SimilarIndex.ts";
import { similarLists } from "../build/similarLists.ts";
import { LIST_RELATIONS, type ListRelation } from "../ListRelation.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import { writePart } from "../snapshot/parts.ts";
import { buildPopular } from "./buildPopular.ts";
import { buildAfter, buildBought, buildViewed } from "./buildRelation.ts";
import { gatherPairs } from "./gatherPairs.ts";
import { gatherStats } from "./gatherStats.ts";
import type { ItemStats } from "./ItemStats.ts";
import { listsOf } from "./listsOf.ts";
import { readBlocks } from "./readBlocks.ts";
import { readHistory } from "./readHistory.ts";
import { readOrder } from "./readOrder.ts";
import { readOutlines } from "./readOutlines.ts";
import { relationOfTraits } from "./relationOfTraits.ts";
import { writeCards, writeDirectory } from "./writeItems.ts";
import { NO_LISTS, type WrittenLists, writeLists } from "./writeLists.ts";
import { writeTraits } from "./writeTraits.ts";

const NOTHING_SAID = { title: "" };

export interface SnapshotInput {
  readonly site: string;
  readonly version: number;
  readonly now: number;
  readonly k: number;
  /** Shards of live statistics. */
  readonly shards: number;
  /** Order history. */
  readonly chunks: readonly Part[];
  /** The snapshot that readers see now. */
  readonly before: Manifest | null;
  /** `null` puts all items in the order of their popularity and rebuilds every list; else only these lists. */
  readonly relations: readonly ListRelation[] | null;
}

/** Gathers, builds and writes one snapshot. Nothing that readers see changes until its manifest is pointed at. */
export async function buildSnapshot(env: Env, input: SnapshotInput): Promise<Manifest> {
  const { site, version, now, k } = input;
  const bucket = env.SNAPSHOTS;
  const folder = `${site}/parts`;
  const outlines = await readOutlines(env.DB, site);
  const history = await readHistory(bucket, input.chunks);
  const days = { viewed_together: createDayTraits(), bought_together: createDayTraits() };
  const stats = await gatherStats(env, {
    site,
    shards: input.shards,
    history,
    now,
    onDay(item, { action, day, shoppers }) {
      if (action === "view") days.viewed_together.add(item, day, shoppers);
      else if (action === "purchase") days.bought_together.add(item, day, shoppers);
    },
  });
  const known = input.relations && input.before && (await readOrder(bucket, input.before));
  const ids = known ? appendNew(known, outlines) : orderByDemand(outlines, stats);
  const products = ids.map((id) => outlines.get(id) ?? null);
  const handles = new Map(ids.map((id, item) => [id, item]));

  const isPublic = (id: string): boolean => (stats.get(id)?.shoppers ?? 0) >= k;
  const isBuilt = (relation: ListRelation): boolean =>
    !known || !input.before?.lists[relation] || input.relations?.includes(relation) === true;
  const index = createSimilarIndex();
  // Whole products are held a block at a time: once written, what is left of each is a few numbers.
  const cards = await writeCards(bucket, folder, eachBlock());
  async function* eachBlock() {
    for await (const block of readBlocks(env.DB, site, ids)) {
      if (isBuilt("similar")) for (const row of block) index.add(row ?? NOTHING_SAID);
      yield block;
    }
  }
  const build = async (relation: ListRelation): Promise<WrittenLists> => {
    const { lists: parts, list_counts, list_scales } = input.before ?? {};
    const kept = parts?.[relation];
    if (kept && !isBuilt(relation)) {
      return {
        parts: kept,
        count: list_counts?.[relation] ?? 0,
        scale: list_scales?.[relation] ?? 0,
      };
    }
    const itemCount = ids.length;
    if (itemCount === 0) return NO_LISTS;
    if (relation === "similar") {
      return writeLists(bucket, folder, similarLists(index.finish()));
    }
    const from = { site, shards: input.shards, relation, handles, now };
    const pairs = await gatherPairs(env, from);
    const counts = { itemCount, pairs, k };
    if (relation === "bought_after_viewing") {
      return writeLists(bucket, folder, buildAfter(counts));
    }
    const lists =
      relation === "viewed_together" ? buildViewed(counts) : buildBought(counts, history, handles);
    return writeLists(bucket, folder, lists);
  };
  const written: Record<ListRelation, WrittenLists> = {
    ...{ viewed_together: NO_LISTS, bought_together: NO_LISTS },
    ...{ bought_after_viewing: NO_LISTS, similar: NO_LISTS },
  };
  // One after the other: each takes memory in proportion to the catalogue.
  for (const relation of LIST_RELATIONS) written[relation] = await build(relation);
  const told = listsOf(written);

  const popular = buildPopular({ products, stats, now, k });
  // A snapshot built elsewhere knows more than a shop that nobody has been seen in yet.
  const kept = known && stats.size === 0 ? input.before : null;
  const anew = relationOfTraits(told.list_counts);
  return {
    format: 1,
    site,
    version,
    at: now,
    item_count: ids.length,
    directory: await writeDirectory(bucket, folder, ids),
    cards,
    ...told,
    popular: kept?.popular ?? (await writePart(bucket, folder, JSON.stringify(popular))),
    traits: kept?.traits ?? {
      relation: anew,
      parts: await writeTraits(bucket, folder, days[anew].finish(ids, isPublic)),
    },
    ...(input.before?.weights && { weights: input.before.weights }),
  };
}

/** Known items keep their handles, so that lists built before still speak of the same ones. */
function appendNew(known: readonly string[], rows: ReadonlyMap<string, unknown>): string[] {
  const had = new Set(known);
  return [...known, ...[...rows.keys()].filter((id) => !had.has(id))];
}

function orderByDemand(
  rows: ReadonlyMap<string, unknown>,
  stats: ReadonlyMap<string, ItemStats>,
): string[] {
  const demand = (id: string): number => stats.get(id)?.longTerm ?? 0;
  return [...rows.keys()].sort((a, b) => demand(b) - demand(a) || (a < b ? -1 : 1));
}
