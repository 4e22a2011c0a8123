import type { Product } from "../products/Product.ts";
import type { Cart } from "./Cart.ts";

export interface CartLine {
  readonly product: Product;
  readonly quantity: number;
  /** In pounds. */
  readonly total: number;
}

export interface PricedCart {
  readonly lines: readonly CartLine[];
  readonly count: number;
  readonly goods: number;
  readonly delivery: number;
  readonly total: number;
}

const FREE_DELIVERY_FROM = 40;
const DELIVERY = 3.95;

/** Sums of money in whole pence, so that 3 times 0.85 is 2.55. */
function round(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}

/** What is in the cart at today's prices. Items that the shop no longer has are left out. */
export function priceCart(cart: Cart, find: (id: string) => Product | undefined): PricedCart {
  const lines = [...cart].flatMap(([id, quantity]) => {
    const product = find(id);
    return product ? [{ product, quantity, total: round(product.price * quantity) }] : [];
  });
  const goods = round(lines.reduce((sum, { total }) => sum + total, 0));
  const delivery = lines.length === 0 || goods >= FREE_DELIVERY_FROM ? 0 : DELIVERY;
  return {
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    goods,
    delivery,
    total: round(goods + delivery),
  };
}
