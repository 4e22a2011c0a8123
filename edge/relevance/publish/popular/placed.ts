import type { ProductOutline } from "../../../catalogue/queries.ts";

/** A product with its handle. */
export interface Placed {
  readonly item: number;
  readonly product: ProductOutline;
}

/** Products with their handles, as often as they are gone through; null where an item has left the catalogue. */
export const placed = (products: Iterable<ProductOutline | null>): Iterable<Placed> => ({
  *[Symbol.iterator]() {
    let item = 0;
    for (const product of products) {
      if (product) yield { item, product };
      item++;
    }
  },
});
