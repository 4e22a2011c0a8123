import { DAY_MS } from "../../../platform/time.ts";
import { isCurrent } from "../../snapshot/currentPopular.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { NOW_HALF_LIFE_DAYS } from "../addDemand.ts";
import { CATEGORY_LIST_MAX, LIST_MAX } from "./buildPopular.ts";

/**
 * What was counted elsewhere and what is counted here as one: each takes turns by how much demand it has seen, so that a list of a
 * year's visits makes room for an afternoon's as far as those are worth it, and a few shoppers move as little as they would
 * anywhere. What is said of this week is said by who counted this week; what is new, by the catalogue.
 */
export function joinPopular(given: Popular, live: Popular): Popular {
  const { at = 0 } = live;
  const age = Math.max(0, at - (given.at ?? at)) / DAY_MS;
  const seen = given.behind ?? live.behind;
  const now = [(seen?.now ?? 1) * 2 ** (-age / NOW_HALF_LIFE_DAYS), live.behind?.now ?? 1] as const;
  const ever = [seen?.ever ?? 1, live.behind?.ever ?? 1] as const;
  const week = isCurrent(given, at) ? given : null;
  return {
    ...live,
    ...joinCategories([given, live], now),
    items: inTurn([given.items, live.items], now, LIST_MAX),
    this_week: inTurn([week?.this_week ?? [], live.this_week], now, LIST_MAX),
    all_time: inTurn([given.all_time ?? [], live.all_time ?? []], ever, LIST_MAX),
    trending: inTurn([week?.trending ?? [], live.trending], now, LIST_MAX),
  };
}

type Pair<T> = readonly [given: T, live: T];

function joinCategories(
  [given, live]: Pair<Popular>,
  shares: Pair<number>,
): Required<Pick<Popular, "by_category" | "unproven">> {
  const by_category: Record<string, number[]> = {};
  const unproven: Record<string, number> = {};
  const names = [...Object.keys(given.by_category), ...Object.keys(live.by_category)];
  for (const name of new Set(names)) {
    const [theirs, ours] = [partsOf(given, name), partsOf(live, name)];
    const proven = inTurn([theirs.proven, ours.proven], shares, CATEGORY_LIST_MAX);
    const all = [...new Set([...proven, ...theirs.others, ...ours.others])];
    by_category[name] = all.slice(0, CATEGORY_LIST_MAX);
    const others = Math.min(all.length, CATEGORY_LIST_MAX) - proven.length;
    if (others > 0) unproven[name] = others;
  }
  return { by_category, unproven };
}

/** A category's list: what enough shoppers asked for, and what stands behind it. */
function partsOf({ by_category, unproven = {} }: Popular, name: string) {
  const list = Object.hasOwn(by_category, name) ? (by_category[name] ?? []) : [];
  const count = Object.hasOwn(unproven, name) ? (unproven[name] ?? 0) : 0;
  const end = list.length - count;
  return { proven: list.slice(0, end), others: list.slice(end) };
}

/** Each item once, the best of each list first; next comes the list that has had the least for its share. */
function inTurn(lists: Pair<readonly number[]>, shares: Pair<number>, max: number): number[] {
  const [given, live] = lists;
  const all = new Set<number>();
  let [g, l] = [0, 0];
  while (all.size < max && (g < given.length || l < live.length)) {
    const isGiven =
      l >= live.length || (g < given.length && (g + 1) * shares[1] <= (l + 1) * shares[0]);
    const item = isGiven ? given[g++] : live[l++];
    if (item !== undefined) all.add(item);
  }
  return [...all];
}
