import { DAY_MS, HOUR_MS } from "../../../platform/time.ts";
import { bestChances } from "../../build/bestChances.ts";

/** New products that are told of at most. */
export const NEW_IN_MAX = 500;
/** New items that slots try at a time. */
const TRIED_MAX = 40;
const WEEK_MS = 7 * DAY_MS;

/** Later than when a product must have come to be new: a week ago. What came with the very first import is the shop, not news. */
export function newSince(now: number, opened: number): number {
  return Math.max(now - WEEK_MS, opened + HOUR_MS);
}

/** Of what is new, newest first, those that slots try, and the chance that each is the best of them by what came of them so far. */
export function toTry(
  newIn: readonly number[],
  statsOf: (item: number) => { readonly looks: number; readonly acts: number } | undefined,
  now: number,
): [item: number, chance: number][] {
  const tried = newIn.slice(0, TRIED_MAX);
  const arms = tried.map((item) => statsOf(item) ?? { looks: 0, acts: 0 });
  const chances = bestChances(arms, Math.floor(now / HOUR_MS));
  return tried.map((item, at) => [item, chances[at] ?? 0]);
}
