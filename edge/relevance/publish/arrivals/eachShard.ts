import type { Card } from "../../snapshot/Card.ts";
import { cardsOf, type StoredShard } from "../../snapshot/cardShard.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest } from "../../snapshot/Manifest.ts";
import type { PartStore } from "../../snapshot/PartStore.ts";
import { readJsonPart } from "../../snapshot/parts.ts";

/** Shards on their way, and held, at a time. */
const AT_ONCE = 4;

/** Shards of a snapshot's cards by number, in the order asked for; one that can't be read is left out. */
export async function* eachShard(
  bucket: PartStore,
  manifest: Manifest,
  numbers: readonly number[],
): AsyncGenerator<{ readonly first: number; readonly cards: readonly (Card | null)[] }> {
  const perShard = manifest.cards_per_shard ?? CARDS_PER_SHARD_BEFORE;
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const some = numbers.slice(from, from + AT_ONCE);
    const read = await Promise.all(
      some.map(async (number) => {
        const part = manifest.cards[number];
        return part ? await readJsonPart<StoredShard>(bucket, part) : null;
      }),
    );
    for (const [n, number] of some.entries()) {
      const stored = read[n];
      if (stored) yield { first: number * perShard, cards: cardsOf(stored) };
    }
  }
}
