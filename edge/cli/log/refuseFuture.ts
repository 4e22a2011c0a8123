import { bad, type Result } from "../../../sdk/wire/index.ts";
import type { FeedRow } from "../../catalogue/FeedRow.ts";

/** How far a clock may be ahead of ours. */
const AHEAD_MS = 86_400_000;

/** A parse function that refuses what is yet to come: one such row would make everything else look old. */
export function refuseFuture<T extends { readonly at: number }>(
  parse: (row: FeedRow) => Result<T>,
  nowMs: number,
): (row: FeedRow) => Result<T> {
  return (row) => {
    const parsed = parse(row);
    if (!parsed.ok || parsed.value.at <= nowMs + AHEAD_MS) return parsed;
    return bad("at", "lies in the future; it counts milliseconds since the epoch");
  };
}
