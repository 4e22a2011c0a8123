import { CART_LIMITS, type Cart } from "./Cart.ts";

/** The cart with that many of the item: 0 takes it out; more than the shop sells at once becomes what it sells. */
export function changeCart(cart: Cart, id: string, quantity: number): Cart {
  const changed = new Map(cart);
  if (quantity <= 0) changed.delete(id);
  else if (changed.has(id) || changed.size < CART_LIMITS.lines) {
    changed.set(id, Math.min(quantity, CART_LIMITS.quantity));
  }
  return changed;
}
