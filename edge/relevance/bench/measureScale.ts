import { AGE_WEIGHTS, REPEAT_WEIGHT, rankSession } from "../../../sdk/rank/index.ts";
import { buildListBlocks } from "../build/buildLists.ts";
import { VIEW_CONSTANTS } from "../build/constants.ts";
import { readLists } from "../build/PackedLists.ts";
import { decodeLists } from "../format/decodeLists.ts";
import { encodeLists } from "../format/encodeLists.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import { generateSessions } from "./generateSessions.ts";

/** What one size of catalogue costs. */
export interface ScaleFigures {
  readonly items: number;
  readonly sessions: number;
  readonly views: number;
  readonly build_s: number;
  /** Peak memory of the whole process until the lists were built: generator, sessions and all shards included. */
  readonly peak_rss_mb: number;
  readonly snapshot_mb: number;
  readonly query_us_p50: number;
  readonly query_us_p99: number;
}

const SESSIONS_PER_ITEM = 4;
const QUERIES = 20_000;

/** Builds a made-up shop of this size and asks it. Run in a process of its own: the peak of memory is the process's. */
export function measureScale(itemCount: number): ScaleFigures {
  const sessions = generateSessions(itemCount, itemCount * SESSIONS_PER_ITEM);
  const sessionCount = sessions.starts.length - 1;
  const started = performance.now();
  const constants = { ...VIEW_CONSTANTS, minSupport: 1 };
  const shards: Uint8Array[] = [];
  for (const block of buildListBlocks({ sessions, itemCount, constants })) {
    shards.push(...encodeLists(block));
    const done = Math.min(itemCount, shards.length * ROWS_PER_SHARD);
    if (shards.length % 50 === 0) console.error(`  lists ${done} of ${itemCount}`);
  }
  const build_s = round((performance.now() - started) / 1000);
  const peak_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024);

  const read = shards.map((shard) => {
    const packed = decodeLists(shard);
    if (!packed) throw new Error("a shard does not read back");
    return readLists(packed);
  });
  const lists = {
    list: (item: number) => read[Math.floor(item / ROWS_PER_SHARD)]?.list(item),
  };
  const times = new Float64Array(QUERIES);
  for (let n = 0; n < QUERIES; n++) {
    const at = Math.floor((n * sessionCount) / QUERIES);
    const session = Array.from(
      sessions.items.subarray(sessions.starts[at], sessions.starts[at + 1]),
    );
    const from = performance.now();
    rankSession({
      session: session.reverse(),
      relations: [{ relation: "viewed_together", lists, weight: 1 }],
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf: String,
      limit: 20,
    });
    times[n] = performance.now() - from;
  }
  times.sort();
  const quantile = (q: number): number => round((times[Math.floor(q * (QUERIES - 1))] ?? 0) * 1000);
  return {
    items: itemCount,
    sessions: sessionCount,
    views: sessions.items.length,
    build_s,
    peak_rss_mb,
    snapshot_mb: round(shards.reduce((sum, shard) => sum + shard.byteLength, 0) / 1e6),
    query_us_p50: quantile(0.5),
    query_us_p99: quantile(0.99),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
