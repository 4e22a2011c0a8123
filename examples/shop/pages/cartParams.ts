import type { PricedCart } from "../cart/priceCart.ts";
import { eventItem } from "./eventItem.ts";

/** A cart as the parameters of an event. */
export function cartParams(cart: PricedCart): object {
  return {
    currency: "GBP",
    value: cart.goods,
    items: cart.lines.map(({ product, quantity }) => eventItem(product, quantity)),
  };
}
