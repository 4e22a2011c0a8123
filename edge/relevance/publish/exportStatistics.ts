import { ACT_RELATIONS } from "../ActRelation.ts";
import { allShards } from "../learn/shards.ts";

const DAY_MS = 86_400_000;
const PAGE_ROWS = 2_000;
/** Calls of shards for one answer: it stays within what a request may hold and ask for. */
const PAGES = 20;
const KINDS = [...ACT_RELATIONS, "items"] as const;

/** Where to go on: shard, kind, and the row told last. */
export type Cursor = readonly [shard: number, kind: number, from: string, to: string];

export const FIRST: Cursor = [0, 0, "", ""];

/**
 * A piece of what a site's shards have counted, a line each: pairs with their weight as of now, items with their days. Only
 * what `k` different shoppers stand behind leaves, and nobody's part in it can be told.
 */
export async function exportStatistics(
  env: Env,
  asked: { site: string; shards: number; k: number; now: number; cursor: Cursor },
): Promise<{ readonly lines: string[]; readonly next: Cursor | null }> {
  const { site, k } = asked;
  const today = Math.floor(asked.now / DAY_MS);
  const shards = allShards(env, site, asked.shards);
  const lines: string[] = [];
  let [shard, kind, from, to] = asked.cursor;
  for (let pages = 0; pages < PAGES; pages++) {
    const [stub, name] = [shards[shard], KINDS[kind]];
    if (!stub || !name) return { lines, next: null };
    let last: readonly [string, string] | null = null;
    if (name === "items") {
      const page = await stub.items({ after: from, limit: PAGE_ROWS, since: today - 6 });
      for (const one of page) if (one.shoppers >= k) lines.push(JSON.stringify(one));
      if (page.length === PAGE_ROWS) last = [page.at(-1)?.item ?? "", ""];
    } else {
      const limit = PAGE_ROWS;
      const page = await stub.pairs({ relation: name, after: [from, to], limit, today });
      for (const { from, to, weight, shoppers } of page) {
        if (shoppers < k) continue;
        lines.push(JSON.stringify({ relation: name, from, to, weight, shoppers }));
      }
      const end = page.at(-1);
      if (end && page.length === PAGE_ROWS) last = [end.from, end.to];
    }
    if (last) [from, to] = last;
    else {
      [from, to] = ["", ""];
      kind = (kind + 1) % KINDS.length;
      if (kind === 0) shard += 1;
    }
  }
  return { lines, next: shards[shard] ? [shard, kind, from, to] : null };
}
