import { loadProducts } from "./products/loadProducts.ts";
import { urlOf } from "./urlOf.ts";

/** One row of the shop's product feed. */
export interface CatalogueRow {
  readonly item_id: string;
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly currency: "GBP";
  /** From the section to the shelf, such as "Home > Clocks". */
  readonly category: string;
  readonly availability: "in_stock" | "out_of_stock";
}

/** The shop's product feed, the most ordered first. `shop` is the shop's own address, without a slash at its end. */
export function* catalogueRows({ shop }: { shop: string }): Generator<CatalogueRow> {
  for (const product of loadProducts()) {
    yield {
      item_id: product.id,
      title: product.name,
      url: shop + urlOf.product(product),
      image: shop + urlOf.picture(product),
      price: product.price,
      currency: "GBP",
      category: `${product.category.section.name} > ${product.category.shelf.name}`,
      availability: product.isInStock ? "in_stock" : "out_of_stock",
    };
  }
}
