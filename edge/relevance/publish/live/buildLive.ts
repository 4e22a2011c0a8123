import { ACT_RELATIONS, type ActRelation } from "../../ActRelation.ts";
import type { PackedLists } from "../../build/PackedLists.ts";
import { allShards, shardOf } from "../../learn/shards.ts";
import type { LiveLists, LiveRelation } from "../../snapshot/LiveLists.ts";
import type { Manifest } from "../../snapshot/Manifest.ts";
import type { Part } from "../../snapshot/Part.ts";
import { writePart } from "../../snapshot/parts.ts";
import { buildAfter, buildBought, buildViewed } from "../buildRelation.ts";
import { gatherPairs } from "../gatherPairs.ts";
import { type History, NO_HISTORY, readHistory } from "../readHistory.ts";
import { writeLists } from "../writeLists.ts";
import type { HandleBook } from "./HandleBook.ts";
import { numberPairs } from "./numberPairs.ts";

/** Pairs of all relations that shards keep the names of, and items that lists are built for: an isolate holds them beside what it serves. */
const PAIRS_MAX = 400_000;
const ITEMS_MAX = 40_000;
/** Rows of a shard that are gone through in one call: some half a second of its CPU. */
const ROWS_AT_ONCE = 200_000;
const PAGE_IDS = 10_000;

export interface LiveInput {
  readonly site: string;
  /** The snapshot whose lists stand as they are. */
  readonly before: Pick<Manifest, "directory" | "order" | "item_count">;
  readonly handles: HandleBook;
  /** Shards that hold something of the site, and how many of them take what is new. */
  readonly shards: number;
  readonly shardsNow: number;
  readonly k: number;
  readonly now: number;
  /** Order history that the snapshot's own lists know nothing of. */
  readonly chunks: readonly Part[];
}

/**
 * Lists of what enough people do, or order, together, for the items of a snapshot whose own lists were built elsewhere; and whether the
 * shards have told of everything that they knew before they were asked to follow it.
 */
export async function buildLive(
  env: Env,
  of: LiveInput,
): Promise<{ live: LiveLists; isWhole: boolean }> {
  const { site, shards, k, before } = of;
  const max = Math.floor(PAIRS_MAX / shards);
  const told = await Promise.all(
    allShards(env, site, shards).map((one) => one.follow({ k, max, rowsMax: ROWS_AT_ONCE })),
  );
  const relations: Partial<Record<ActRelation, LiveRelation>> = {};
  // One after the other: each holds its pairs.
  for (const relation of ACT_RELATIONS) {
    const built = await buildRelation(env, { ...of, relation });
    if (built) relations[relation] = built;
  }
  const live = { format: 1, order: before.order ?? 0, relations } as const;
  return { live, isWhole: told.every(Boolean) };
}

async function buildRelation(
  env: Env,
  of: LiveInput & { relation: ActRelation },
): Promise<LiveRelation | null> {
  const { site, before, relation, shards, k, now } = of;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const all = { site, shards, relation, numberOf, k, now, max: PAIRS_MAX, isConfirmed: true };
  const gathered = await gatherPairs(env, all);
  const history = relation === "bought_together" ? await readOrders(env, of) : NO_HISTORY;
  const often = orderedOften(history, k);
  const ordered = often.map(({ id }) => numberOf(id));
  const ids = [...numbers.keys()];
  numbers.clear();
  const handleOf = await of.handles.find(before, ids);
  const alone = new Float64Array(ids.length);
  ordered.forEach((number, n) => {
    alone[number] = often[n]?.orders ?? 0;
  });
  const { handles, pairs, ...placed } = numberPairs(gathered, handleOf, ITEMS_MAX, alone);
  const itemCount = handles.length;
  if (itemCount === 0) return null;
  const counts = { itemCount, pairs, k };
  const named = Array.from(placed.numbers, (number) => ids[number] ?? "");
  const build = async (): Promise<Iterable<PackedLists>> => {
    if (relation === "bought_after_viewing") return buildAfter(counts);
    if (relation === "bought_together") {
      return buildBought(counts, history, new Map(named.map((id, place) => [id, place])));
    }
    return buildViewed(counts, await readViewers(env, { ...of, ids: named }));
  };
  const folder = `${site}/live`;
  const blocks = withHandles(await build(), handles, before.item_count);
  const { parts: lists, scale } = await writeLists(env.SNAPSHOTS, folder, blocks);
  const items = await writePart(env.SNAPSHOTS, folder, new Uint8Array(handles.buffer));
  return { items, lists, scale };
}

const readOrders = (env: Env, { chunks }: LiveInput): Promise<History> =>
  readHistory(env.SNAPSHOTS, chunks);

/** What is in as many orders as it takes people to tell of it, those in most first. */
function orderedOften({ ids, baskets }: History, k: number): { id: string; orders: number }[] {
  const orders = new Uint32Array(ids.length);
  for (const item of baskets.items) orders[item] = (orders[item] as number) + 1;
  return ids
    .map((id, item) => ({ id, orders: orders[item] as number }))
    .filter((item) => item.orders >= k)
    .sort((a, b) => b.orders - a.orders)
    .slice(0, ITEMS_MAX);
}

/** How many different shoppers looked at each of the items, as the shard says that takes what is new of it. */
async function readViewers(
  env: Env,
  { site, shardsNow, ids }: { site: string; shardsNow: number; ids: readonly string[] },
): Promise<Uint32Array> {
  const viewers = new Uint32Array(ids.length);
  const byShard = allShards(env, site, shardsNow).map((stub) => ({
    stub,
    places: new Map<string, number>(),
  }));
  ids.forEach((id, place) => {
    byShard[shardOf(id, shardsNow)]?.places.set(id, place);
  });
  for (const { stub, places } of byShard) {
    const own = [...places.keys()];
    for (let at = 0; at < own.length; at += PAGE_IDS) {
      for (const { item, shoppers } of await stub.viewers(own.slice(at, at + PAGE_IDS))) {
        viewers[places.get(item) ?? 0] = shoppers;
      }
    }
  }
  return viewers;
}

/** Lists that name items by their places as lists that name them by their handles; rows stay where they are. */
function* withHandles(
  blocks: Iterable<PackedLists>,
  handles: Uint32Array,
  itemCount: number,
): Generator<PackedLists> {
  const handleOf = (place: number): number => handles[place] ?? 0;
  for (const block of blocks) {
    const isShort = itemCount <= 65_536;
    const ids = isShort
      ? Uint16Array.from(block.ids, handleOf)
      : Uint32Array.from(block.ids, handleOf);
    yield { ...block, ids };
  }
}
