import type { ActRelation } from "../ActRelation.ts";
import { createPairColumns } from "../build/PairColumns.ts";
import type { PairCounts } from "../build/PairCounts.ts";
import { pairFade } from "../build/pairFade.ts";
import { allShards } from "../learn/shards.ts";

const DAY_MS = 86_400_000;
const PAGE_PAIRS = 2_000;
/** Pairs held while building; 20 bytes each. */
const PAIRS_MAX = 1_000_000;

/** The live pairs of a relation from all shards, by handle; pairs with unknown items are left out. */
export async function gatherPairs(
  env: Env,
  from: {
    site: string;
    shards: number;
    relation: ActRelation;
    handles: ReadonlyMap<string, number>;
    now: number;
  },
): Promise<PairCounts> {
  const { site, shards, relation, handles, now } = from;
  const today = Math.floor(now / DAY_MS);
  const pairs = createPairColumns(PAIRS_MAX);
  for (const shard of allShards(env, site, shards)) {
    for (let after: readonly [string, string] = ["", ""]; ; ) {
      const page = await shard.pairs({ relation, after, limit: PAGE_PAIRS });
      for (const pair of page) {
        const a = handles.get(pair.from);
        const b = handles.get(pair.to);
        if (a === undefined || b === undefined) continue;
        let weight = 0;
        for (const { day, weight: added } of pair.days) {
          weight += added * pairFade(Math.max(0, today - day));
        }
        pairs.add({ from: a, to: b, weight, support: pair.days.length });
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE_PAIRS) break;
      after = [last.from, last.to];
    }
  }
  return pairs.finish();
}
