import { DAY_MS } from "../../platform/time.ts";
import type { ActRelation } from "../ActRelation.ts";
import { createPairColumns } from "../build/PairColumns.ts";
import type { PairCounts } from "../build/PairCounts.ts";
import { allShards } from "../learn/shards.ts";

const PAGE_PAIRS = 2_000;

export interface PairsInput {
  readonly site: string;
  readonly shards: number;
  readonly relation: ActRelation;
  /** An item's number; a pair with an item that has none is left out. */
  readonly numberOf: (id: string) => number | undefined;
  /** People behind a pair without whom it is not shown. */
  readonly k: number;
  readonly now: number;
  /** Pairs held while building; 20 bytes each. */
  readonly max: number;
  /** Only those that enough people stand behind, of shards that follow them. */
  readonly isConfirmed?: boolean;
}

/** The live pairs of a relation from all shards; where they are too many, those that most people stand behind. */
export async function gatherPairs(env: Env, from: PairsInput): Promise<PairCounts> {
  for (let least = 1; ; least = Math.max(from.k, 2 * least)) {
    const pairs = await gatherThose(env, from, least);
    if (pairs) return pairs;
  }
}

/** Those that at least so many people stand behind; null where they are too many. */
async function gatherThose(env: Env, from: PairsInput, least: number): Promise<PairCounts | null> {
  const { site, shards, relation, numberOf, isConfirmed = false } = from;
  const today = Math.floor(from.now / DAY_MS);
  const pairs = createPairColumns(from.max);
  for (const shard of allShards(env, site, shards)) {
    for (let after: readonly [string, string] = ["", ""]; ; ) {
      const limit = PAGE_PAIRS;
      const page = await shard.pairs({ relation, after, limit, today, isConfirmed, least });
      for (const pair of page) {
        const a = numberOf(pair.from);
        const b = numberOf(pair.to);
        if (a === undefined || b === undefined) continue;
        const isHeld = pairs.add({ from: a, to: b, weight: pair.weight, support: pair.shoppers });
        if (!isHeld) return null;
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE_PAIRS) break;
      after = [last.from, last.to];
    }
  }
  return pairs.finish();
}
