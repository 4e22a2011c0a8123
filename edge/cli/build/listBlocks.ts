import { buildListBlocks } from "../../relevance/build/buildLists.ts";
import { faded } from "../../relevance/build/faded.ts";
import type { PackedLists } from "../../relevance/build/PackedLists.ts";
import { NO_PAIRS, type PairCounts } from "../../relevance/build/PairCounts.ts";
import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import type { RelationConstants } from "../constants/SiteConstants.ts";

export interface ListInput {
  readonly sessions: TimedSessions;
  readonly itemCount: number;
  readonly constants: RelationConstants;
  /** Different shoppers behind a pair, below which it is left out. */
  readonly k: number;
  /** By handle: shoppers that longer visits confirm; of views only. */
  readonly viewers?: Uint32Array;
  /** Pairs of live traffic, counted at the edge. */
  readonly pairs?: PairCounts;
}

/** The neighbour lists of one relation, a block at a time; nothing where there is nothing to learn from. */
export function* listBlocks(
  { sessions, itemCount, constants, k, viewers, pairs = NO_PAIRS }: ListInput,
  onProgress: (phase: string, done: number, total: number) => void,
): Generator<PackedLists> {
  if (sessions.items.length + pairs.from.length === 0) return;
  const { halfLifeDays, ...rest } = constants;
  yield* buildListBlocks(
    { sessions: faded(sessions, halfLifeDays), itemCount, constants: { ...rest, minSupport: k } },
    { onProgress, pairs, ...(viewers && { viewers }) },
  );
}
