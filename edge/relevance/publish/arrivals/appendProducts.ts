import { selectRows } from "../../../catalogue/queries.ts";
import type { StoredShard } from "../../snapshot/cardShard.ts";
import { encodeBucket } from "../../snapshot/idBucket.ts";
import { encodeLines } from "../../snapshot/Lines.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest } from "../../snapshot/Manifest.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";
import { cardOf } from "../cardOf.ts";
import { eachBucket } from "../eachBucket.ts";
import { withBlankTraits } from "../writeTraits.ts";

/**
 * A snapshot with products behind all others that it has, the oldest first: their cards, and their ids in its directory. Of either
 * only what they fall into is read.
 * @param of.ids Products that the snapshot lacks, the newest first.
 */
export async function appendProducts(
  { DB, SNAPSHOTS }: Pick<Env, "DB" | "SNAPSHOTS">,
  of: { site: string; before: Manifest; ids: readonly string[] },
): Promise<Manifest> {
  const { site, before } = of;
  const folder = `${site}/parts`;
  const products = await selectRows(DB, site, of.ids);
  const ids = of.ids.filter((id) => products.has(id)).reverse();
  if (ids.length === 0) return before;

  const perShard = before.cards_per_shard ?? CARDS_PER_SHARD_BEFORE;
  const cards = [...before.cards];
  const last = cards[Math.floor(before.item_count / perShard)];
  const begun = last ? await readJsonPart<StoredShard>(SNAPSHOTS, last) : [];
  // One that can't be read stays as it is: readers pass it over.
  const first = begun
    ? before.item_count
    : perShard * Math.ceil((before.item_count + 1) / perShard);
  const handles = new Map(ids.map((id, n) => [id, first + n]));
  for (let at = first; at < first + ids.length; ) {
    const number = Math.floor(at / perShard);
    const shard: StoredShard[number][] = at === first && begun ? begun.slice(0, at % perShard) : [];
    while (shard.length < at % perShard) shard.push(null);
    for (; shard.length < perShard && at < first + ids.length; at++) {
      const row = products.get(ids[at - first] ?? "");
      shard.push(row ? cardOf(row) : null);
    }
    cards[number] = await writePart(SNAPSHOTS, folder, encodeLines(shard));
  }

  const directory = [...before.directory];
  await eachBucket(SNAPSHOTS, { directory, ids }, async (at, entries, added) => {
    if (!entries) return;
    const more = added.map((id) => [id, handles.get(id) ?? 0] as const);
    const text = encodeBucket([...entries, ...more]);
    directory[at] = await writePart(SNAPSHOTS, folder, text);
  });
  const item_count = first + ids.length;
  const { traits } = before;
  const parts =
    traits && (await withBlankTraits(SNAPSHOTS, folder, { ...traits, itemCount: item_count }));
  return {
    ...{ ...before, item_count, cards, directory },
    ...(traits && parts && { traits: { ...traits, parts } }),
  };
}
