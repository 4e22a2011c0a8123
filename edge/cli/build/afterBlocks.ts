import { buildListBlocks } from "../../relevance/build/buildLists.ts";
import { AFTER_CONSTANTS } from "../../relevance/build/constants.ts";
import type { PackedLists } from "../../relevance/build/PackedLists.ts";
import type { PairCounts } from "../../relevance/build/PairCounts.ts";
import { packSessions } from "../../relevance/build/Sessions.ts";

export interface AfterInput {
  readonly pairs: PairCounts;
  readonly itemCount: number;
  /** Different shoppers behind a pair, below which it is left out. */
  readonly k: number;
}

/** Lists of what was bought after viewing, a block at a time; nothing where there is nothing to learn from. */
export function* afterBlocks(
  { pairs, itemCount, k }: AfterInput,
  onProgress: (phase: string, done: number, total: number) => void,
): Generator<PackedLists> {
  if (pairs.from.length === 0) return;
  const constants = { ...AFTER_CONSTANTS, minSupport: k };
  yield* buildListBlocks(
    { sessions: packSessions([]), itemCount, constants },
    { pairs, onProgress },
  );
}
