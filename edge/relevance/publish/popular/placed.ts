import type { ProductOutline } from "../../../catalogue/queries.ts";

/** A product with its handle. */
export interface Placed {
  readonly item: number;
  readonly product: ProductOutline;
}

/** Products with their handles, as often as they are gone through; null where an item has left the catalogue. */
export const placed = (products: readonly (ProductOutline | null)[]): Iterable<Placed> => ({
  *[Symbol.iterator]() {
    for (const [item, product] of products.entries()) if (product) yield { item, product };
  },
});
