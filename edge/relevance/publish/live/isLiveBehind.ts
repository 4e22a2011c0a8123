import { ACT_RELATIONS } from "../../ActRelation.ts";
import type { Changes } from "../../learn/Changes.ts";
import type { LiveState } from "../PublisherState.ts";

/** Whether lists of live traffic have not seen all that was done, or were built for another threshold. */
export function isLiveBehind(
  { seen, k }: LiveState,
  now: { changes: Changes; k: number },
): boolean {
  const { changes } = now;
  // Where nobody did anything yet there is nothing to build.
  if (seen === null) return ACT_RELATIONS.some((one) => changes[one] > 0);
  return k !== now.k || ACT_RELATIONS.some((one) => seen[one] !== changes[one]);
}
