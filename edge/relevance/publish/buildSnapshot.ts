import { LIST_RELATIONS, type ListRelation } from "../ListRelation.ts";
import { CARDS_PER_SHARD, type Manifest } from "../snapshot/Manifest.ts";
import { listNewcomers } from "./arrivals/listNewcomers.ts";
import { buildAfter, buildBought, buildViewed } from "./buildRelation.ts";
import { gatherPairs } from "./gatherPairs.ts";
import { listsOf } from "./listsOf.ts";
import { writePopular } from "./popular/writePopular.ts";
import { readDemand } from "./readDemand.ts";
import { relationOfTraits } from "./relationOfTraits.ts";
import type { SnapshotInput } from "./SnapshotInput.ts";
import { writeDirectory } from "./writeItems.ts";
import { NO_LISTS, type WrittenLists, writeLists } from "./writeLists.ts";
import { writeProducts } from "./writeProducts.ts";
import { withBlankTraits, writeTraits } from "./writeTraits.ts";

/** Pairs held while one relation is built. */
const PAIRS_MAX = 1_000_000;

/** Gathers, builds and writes one snapshot. Nothing that readers see changes until its manifest is pointed at. */
export async function buildSnapshot(env: Env, input: SnapshotInput): Promise<Manifest> {
  const manifest = await buildParts(env, input);
  const isLarge = manifest.item_count > input.itemsMax;
  // What the parts were built from is let go of by now.
  return isLarge && isListed(input) ? listNewcomers(env, manifest) : manifest;
}

const isListed = ({ relations }: SnapshotInput): boolean =>
  relations?.includes("similar") !== false;

async function buildParts(env: Env, input: SnapshotInput): Promise<Manifest> {
  const { site, version, now, k } = input;
  const bucket = env.SNAPSHOTS;
  const folder = `${site}/parts`;
  const { ids, isKnown, isLarge, ...demand } = await readDemand(env, input);
  const isStale = (relation: ListRelation): boolean =>
    !isKnown || !input.before?.lists[relation] || input.relations?.includes(relation) === true;
  const isBuilt = (relation: ListRelation): boolean => !isLarge && isStale(relation);
  const { cards, similar } = await writeProducts(env, {
    ...{ site, folder, ids, isListed: isBuilt("similar") },
  });
  // In a shop whose lists are not built here nothing is looked up by id.
  const handles = new Map(isLarge ? [] : ids.map((id, item) => [id, item]));
  const build = async (relation: ListRelation): Promise<WrittenLists> => {
    const { lists: parts, list_counts, list_scales } = input.before ?? {};
    if (!isBuilt(relation)) {
      const kept = isKnown ? parts?.[relation] : undefined;
      if (!kept) return NO_LISTS;
      return {
        parts: kept,
        count: list_counts?.[relation] ?? 0,
        scale: list_scales?.[relation] ?? 0,
      };
    }
    const itemCount = ids.length;
    if (itemCount === 0) return NO_LISTS;
    if (relation === "similar") return similar ?? NO_LISTS;
    const numberOf = (id: string): number | undefined => handles.get(id);
    const from = { site, shards: input.shards, relation, numberOf, k, now, max: PAIRS_MAX };
    const pairs = await gatherPairs(env, from);
    const counts = { itemCount, pairs, k };
    if (relation === "bought_after_viewing") {
      return writeLists(bucket, folder, buildAfter(counts));
    }
    const lists =
      relation === "viewed_together"
        ? buildViewed(counts, demand.viewers)
        : buildBought(counts, demand.history, handles);
    return writeLists(bucket, folder, lists);
  };
  const written: Record<ListRelation, WrittenLists> = {
    ...{ viewed_together: NO_LISTS, bought_together: NO_LISTS },
    ...{ bought_after_viewing: NO_LISTS, similar: NO_LISTS },
  };
  // One after the other: each takes memory in proportion to the catalogue.
  for (const relation of LIST_RELATIONS) written[relation] = await build(relation);
  const told = listsOf(written);

  const given = isKnown ? input.before?.popular_given : undefined;
  // A snapshot built elsewhere knows more than a shop that has seen few people yet.
  const kept = isKnown && (given || demand.isEmpty) ? input.before?.traits : undefined;
  // They go with the lists of similar items that they stand besides.
  const isKept = isKnown && !isListed(input) && !isBuilt("similar");
  const beside = isKept ? input.before?.newcomers : null;
  const anew = relationOfTraits(told.list_counts);
  const order = isKnown ? (input.before?.order ?? 0) : version;
  return {
    format: 1,
    site,
    version,
    at: now,
    item_count: ids.length,
    order,
    directory: await writeDirectory(bucket, folder, ids),
    cards,
    cards_per_shard: CARDS_PER_SHARD,
    ...told,
    ...(beside && { newcomers: beside }),
    popular: await writePopular(bucket, folder, { live: demand.popular, given }),
    ...(given && { popular_given: given }),
    traits: {
      relation: kept?.relation ?? anew,
      parts: kept
        ? await withBlankTraits(bucket, folder, { ...kept, itemCount: ids.length })
        : await writeTraits(bucket, folder, demand.traits[anew]),
    },
    ...(input.before?.weights && { weights: input.before.weights }),
  };
}
