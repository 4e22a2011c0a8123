import { once } from "../once.ts";
import type { Catalogue } from "../products/openCatalogue.ts";
import type { Product } from "../products/Product.ts";
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

/** What was first ordered last, of what enough people have ordered. */
function newest({ all, orders }: Catalogue): readonly Product[] {
  const book = orders();
  return all
    .filter((product) => product.orders >= NEWS_ORDERS && product.isInStock)
    .toSorted((a, b) => book.firstOrdered(b.id) - book.firstOrdered(a.id))
    .slice(0, ITEMS);
}

/** The shop's collections, by the first part of their path; each is put together when it is asked for. */
export function collections(catalogue: Catalogue): ReadonlyMap<string, () => Collection> {
  return new Map([
    [
      "tea-at-four",
      () => ({
        title: "Tea at four",
        lead: "Eleven pieces for a table that is meant to be used.",
        path: "/tea-at-four",
        products: TEA_AT_FOUR.flatMap((id) => catalogue.get(id) ?? []),
      }),
    ],
    [
      "bestsellers",
      () => ({
        title: "Bestsellers",
        lead: "What was in the most orders. The same for everyone.",
        path: "/bestsellers",
        products: catalogue.bestsellers(ITEMS),
      }),
    ],
    [
      "new",
      once(() => ({
        title: "New in the shop",
        lead: "What was first ordered most lately. The same for everyone.",
        path: "/new",
        products: newest(catalogue),
      })),
    ],
  ]);
}
