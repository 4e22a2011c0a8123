import type { Product } from "../products/Product.ts";

/** A product as GA4's ecommerce events name it. */
export interface EventItem {
  readonly item_id: string;
  readonly item_name: string;
  readonly item_category: string;
  readonly item_category2: string;
  readonly price: number;
  readonly quantity: number;
}

export function eventItem(product: Product, quantity = 1): EventItem {
  return {
    item_id: product.id,
    item_name: product.name,
    item_category: product.category.section.name,
    item_category2: product.category.shelf.name,
    price: product.price,
    quantity,
  };
}
