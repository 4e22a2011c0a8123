import { ACT_RELATIONS } from "../../ActRelation.ts";
import type { Changes } from "../../learn/Changes.ts";
import { endOf, type OrderChunk } from "../OrderChunk.ts";
import type { LiveState } from "../PublisherState.ts";

/** Whether lists of live traffic have not seen all that was done or ordered, or were built for another threshold. */
export function isLiveBehind(
  { seen, k, chunks, first_chunk }: LiveState,
  now: { changes: Changes; k: number; chunks: readonly OrderChunk[] },
): boolean {
  const { changes } = now;
  // Where nobody did anything yet there is nothing to build.
  if (seen === null) {
    return endOf(now.chunks) > first_chunk || ACT_RELATIONS.some((one) => changes[one] > 0);
  }
  return (
    k !== now.k ||
    chunks !== endOf(now.chunks) ||
    ACT_RELATIONS.some((one) => seen[one] !== changes[one])
  );
}
