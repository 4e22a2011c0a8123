import type { ProductOutline } from "../../catalogue/queries.ts";
import type { Popular } from "../snapshot/Popular.ts";
import type { ItemStats } from "./ItemStats.ts";
import { NEW_IN_MAX, newSince, toTry } from "./newIn.ts";

const LIST_MAX = 500;
const CATEGORY_LIST_MAX = 100;
/** Carts and purchases in a week below which nothing is said to rise. */
const TRENDING_MIN = 20;
/** Added to both sides of a rise, so that a handful more of next to nothing is no trend. */
const RISE_DAMPING = 10;

export interface PopularInput {
  /** By handle; null where the item has left the catalogue. */
  readonly products: readonly (ProductOutline | null)[];
  readonly stats: ReadonlyMap<string, ItemStats>;
  readonly now: number;
  /** Shoppers that must stand behind what is said of an item. */
  readonly k: number;
}

/** The lists for shoppers we know nothing about. Where nobody bought or looked yet, categories go by handle. */
export function buildPopular({ products, stats, now, k }: PopularInput): Popular {
  const rows = products.flatMap((product, item) =>
    product ? [{ item, product, stats: stats.get(product.item_id) }] : [],
  );
  const supported = rows.filter((row) => (row.stats?.shoppers ?? 0) >= k);
  const byNow = supported.toSorted(
    (a, b) => (b.stats?.now ?? 0) - (a.stats?.now ?? 0) || a.item - b.item,
  );
  const items = byNow.slice(0, LIST_MAX).map((row) => row.item);
  const this_week = byNow
    .filter((row) => (row.stats?.week ?? 0) >= k)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  const all_time = supported
    .toSorted((a, b) => (b.stats?.ever ?? 0) - (a.stats?.ever ?? 0) || a.item - b.item)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  // Looks are cheap to fake and say little: what rises is what is put in carts and bought.
  const rise = ({ wanted, wantedBefore }: ItemStats): number =>
    (wanted + RISE_DAMPING) / (wantedBefore / 4 + RISE_DAMPING);
  const trending = supported
    .flatMap((row) =>
      row.stats && row.stats.wanted >= Math.max(k, TRENDING_MIN)
        ? [{ item: row.item, by: rise(row.stats) }]
        : [],
    )
    .filter((row) => row.by > 1)
    .sort((a, b) => b.by - a.by || a.item - b.item)
    .slice(0, LIST_MAX)
    .map((row) => row.item);
  const opened = rows.reduce(
    (first, row) => Math.min(first, row.product.added_at),
    Number.POSITIVE_INFINITY,
  );
  const new_in = rows
    .filter(({ product }) => product.added_at > newSince(now, opened))
    .sort((a, b) => b.product.added_at - a.product.added_at || a.item - b.item)
    .slice(0, NEW_IN_MAX)
    .map((row) => row.item);
  const to_try = toTry(new_in, (item) => stats.get(products[item]?.item_id ?? ""), now);
  const by_category: Record<string, number[]> = {};
  const unproven: Record<string, number> = {};
  const others = rows.filter((row) => (row.stats?.shoppers ?? 0) < k);
  for (const [place, { item, product }] of [...byNow, ...others].entries()) {
    for (const category of pathsOf(product.category)) {
      const list = Object.hasOwn(by_category, category) ? by_category[category] : undefined;
      if (list && list.length >= CATEGORY_LIST_MAX) continue;
      if (list) list.push(item);
      else by_category[category] = [item];
      if (place < byNow.length) continue;
      unproven[category] = (Object.hasOwn(unproven, category) ? (unproven[category] ?? 0) : 0) + 1;
    }
  }
  return { items, this_week, all_time, trending, new_in, by_category, unproven, to_try };
}

/** "Home > Clocks" is popular in "Home" as well. */
function pathsOf(category: string | null): string[] {
  if (category === null) return [];
  const steps = category.split(" > ");
  return steps.map((_, depth) => steps.slice(0, depth + 1).join(" > "));
}
