import type { Popular } from "../../snapshot/Popular.ts";
import type { ItemStats } from "../ItemStats.ts";
import { NEW_IN_MAX, newSince, toTry } from "./newIn.ts";
import type { Placed } from "./placed.ts";
import { riseOf } from "./riseOf.ts";

export const LIST_MAX = 500;
export const CATEGORY_LIST_MAX = 100;

export interface PopularInput {
  /** In the order of handles. */
  readonly products: Iterable<Placed>;
  readonly stats: ReadonlyMap<string, ItemStats>;
  readonly now: number;
  /** Shoppers that must stand behind what is said of an item. */
  readonly k: number;
  /** When the shop's first product came, milliseconds since the epoch; without, the first of those told. */
  readonly opened?: number;
}

/** The lists for shoppers we know nothing about. Where nobody bought or looked yet, categories go by handle. */
export function buildPopular({ products, stats, now, k, opened }: PopularInput): Popular {
  const supported: (Placed & { readonly stats: ItemStats })[] = [];
  const behind = { now: 0, ever: 0 };
  let first = opened ?? Number.POSITIVE_INFINITY;
  for (const { item, product } of products) {
    if (opened === undefined) first = Math.min(first, product.added_at);
    const one = stats.get(product.item_id);
    if (!one) continue;
    behind.now += one.now;
    behind.ever += one.ever;
    if (one.shoppers >= k) supported.push({ item, product, stats: one });
  }
  const byNow = supported.toSorted((a, b) => b.stats.now - a.stats.now || a.item - b.item);
  const items = byNow.slice(0, LIST_MAX).map((row) => row.item);
  const this_week = byNow
    .filter((row) => row.stats.week >= k)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  const all_time = supported
    .toSorted((a, b) => b.stats.ever - a.stats.ever || a.item - b.item)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  const trending = supported
    .map((row) => ({ item: row.item, by: riseOf(row.stats, k) }))
    .filter((row) => row.by > 0)
    .sort((a, b) => b.by - a.by || a.item - b.item)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  const newest = findNew(products, newSince(now, first));
  const new_in = newest.map((row) => row.item);
  const idOf = new Map(newest.map((row) => [row.item, row.product.item_id]));
  const to_try = toTry(new_in, (item) => stats.get(idOf.get(item) ?? ""), now);
  const by_category: Record<string, number[]> = {};
  const unproven: Record<string, number> = {};
  /** Gives the categories that had room for it. */
  const put = ({ item, product }: Placed): string[] =>
    pathsOf(product.category).filter((category) => {
      const list = Object.hasOwn(by_category, category) ? by_category[category] : undefined;
      if (list && list.length >= CATEGORY_LIST_MAX) return false;
      if (list) list.push(item);
      else by_category[category] = [item];
      return true;
    });
  for (const row of byNow) put(row);
  for (const row of products) {
    if ((stats.get(row.product.item_id)?.shoppers ?? 0) >= k) continue;
    for (const category of put(row)) {
      const count = Object.hasOwn(unproven, category) ? (unproven[category] ?? 0) : 0;
      unproven[category] = count + 1;
    }
  }
  return {
    ...{ at: now, behind, items, this_week, all_time, trending, new_in },
    ...{ by_category, unproven, to_try },
  };
}

/** Products that came after a time, the newest first. */
function findNew(products: Iterable<Placed>, since: number): Placed[] {
  const found: Placed[] = [];
  for (const row of products) if (row.product.added_at > since) found.push(row);
  found.sort((a, b) => b.product.added_at - a.product.added_at || a.item - b.item);
  return found.slice(0, NEW_IN_MAX);
}

/** "Home > Clocks" is popular in "Home" as well. */
function pathsOf(category: string | null): string[] {
  if (category === null) return [];
  const steps = category.split(" > ");
  return steps.map((_, depth) => steps.slice(0, depth + 1).join(" > "));
}
