import { once } from "../once.ts";
import type { Section, Shelf } from "./categoryTree.ts";
import { loadOrders } from "./loadOrders.ts";
import { loadProducts } from "./loadProducts.ts";
import { type OrderBook, openOrderBook } from "./openOrderBook.ts";
import type { Product } from "./Product.ts";

/** Everything that the shop's pages ask about products. */
export interface Catalogue {
  /** The most ordered first. */
  readonly all: readonly Product[];
  /** Opened when it is first asked for: most pages do without. */
  orders(): OrderBook;
  get(id: string): Product | undefined;
  /** Products of a section, or of one of its shelves; the most ordered first. */
  within(section: Section, shelf?: Shelf): readonly Product[];
  /** What is in stock and not among `without`; the most ordered first. */
  bestsellers(limit: number, without?: readonly string[]): readonly Product[];
}

const openBook = once(() => openOrderBook(loadOrders()));

/** Reads the shop's data. */
export function openCatalogue(): Catalogue {
  const all = loadProducts();
  const byId = new Map(all.map((product) => [product.id, product]));
  const byPlace = new Map<Section | Shelf, Product[]>();
  for (const product of all) {
    for (const place of [product.category.section, product.category.shelf]) {
      const known = byPlace.get(place);
      if (known) known.push(product);
      else byPlace.set(place, [product]);
    }
  }
  return {
    all,
    orders: openBook,
    get: (id) => byId.get(id),
    within: (section, shelf) => byPlace.get(shelf ?? section) ?? [],
    bestsellers: (limit, without = []) =>
      all.filter(({ id, isInStock }) => isInStock && !without.includes(id)).slice(0, limit),
  };
}
