import type { Catalogue } from "../products/openCatalogue.ts";
import type { Collection } from "./collectionPage.ts";

const ITEMS = 24;
/** A product that fewer than this many have ordered is not news yet. */
const NEWS_ORDERS = 10;

/** Eleven pieces for a table, as the home page promises. */
const TEA_AT_FOUR = [
  "22423",
  "22699",
  "22697",
  "22698",
  "23173",
  "23245",
  "47566",
  "23298",
  "22139",
  "21212",
  "21080",
] as const;

/** The shop's collections, by the first part of their path. */
export function collections({
  all,
  get,
  orders,
  bestsellers,
}: Catalogue): Readonly<Record<string, Collection>> {
  const newest = all
    .filter((product) => product.orders >= NEWS_ORDERS && product.isInStock)
    .toSorted((a, b) => orders.firstOrdered(b.id) - orders.firstOrdered(a.id));
  return {
    "tea-at-four": {
      title: "Tea at four",
      lead: "Eleven pieces for a table that is meant to be used.",
      path: "/tea-at-four",
      products: TEA_AT_FOUR.flatMap((id) => get(id) ?? []),
    },
    bestsellers: {
      title: "Bestsellers",
      lead: "What was in the most orders. The same for everyone.",
      path: "/bestsellers",
      products: bestsellers(ITEMS),
    },
    new: {
      title: "New in the shop",
      lead: "What was first ordered most lately. The same for everyone.",
      path: "/new",
      products: newest.slice(0, ITEMS),
    },
  };
}
