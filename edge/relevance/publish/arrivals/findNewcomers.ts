import { selectAddedAt } from "../../../catalogue/addedQueries.ts";
import { decodeLists } from "../../format/decodeLists.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest } from "../../snapshot/Manifest.ts";
import type { PartStore } from "../../snapshot/PartStore.ts";
import { readPart } from "../../snapshot/parts.ts";
import { eachShard } from "./eachShard.ts";

/** The newest of them; older ones wait for the next build from files. */
const NEWCOMERS_MAX = 20_000;
/** Those that came in last, of which the newest are looked for. */
const LOOKED_AT_MAX = 50_000;
const PAGE_IDS = 10_000;

/** Handles of the products that came after a snapshot's lists of similar items were built, and are still there: the newest of them. */
export async function findNewcomers(
  { DB, SNAPSHOTS }: Pick<Env, "DB" | "SNAPSHOTS">,
  manifest: Manifest,
  max = NEWCOMERS_MAX,
): Promise<Set<number>> {
  const { item_count, site } = manifest;
  const listed = await countListed(SNAPSHOTS, manifest);
  const from = Math.max(listed, item_count - LOOKED_AT_MAX);
  const perShard = manifest.cards_per_shard ?? CARDS_PER_SHARD_BEFORE;
  const numbers: number[] = [];
  for (let n = Math.floor(from / perShard); n * perShard < item_count; n++) numbers.push(n);
  const found: { item: number; id: string }[] = [];
  for await (const { first, cards } of eachShard(
    SNAPSHOTS,
    manifest,
    from < item_count ? numbers : [],
  )) {
    for (const [n, card] of cards.entries()) {
      if (card && first + n >= from) found.push({ item: first + n, id: card.item_id });
    }
  }
  if (found.length <= max) return new Set(found.map(({ item }) => item));
  const addedAt = new Map<string, number>();
  for (let at = 0; at < found.length; at += PAGE_IDS) {
    const page = found.slice(at, at + PAGE_IDS).map(({ id }) => id);
    for (const [id, time] of await selectAddedAt(DB, site, page)) addedAt.set(id, time);
  }
  const age = ({ id }: { id: string }): number => addedAt.get(id) ?? 0;
  found.sort((a, b) => age(b) - age(a) || b.item - a.item);
  return new Set(found.slice(0, max).map(({ item }) => item));
}

/** How many items the lists speak of: the last shard tells where it ends. Where it can't be read nothing is new. */
async function countListed(bucket: PartStore, { lists, item_count }: Manifest): Promise<number> {
  const last = lists.similar.at(-1);
  if (!last) return 0;
  const bytes = await readPart(bucket, last);
  const shard = bytes && decodeLists(bytes);
  return shard ? shard.first + shard.scales.length : item_count;
}
