import { CART_LIMITS, type Cart } from "./Cart.ts";

/** The only cookie of the shop. It is set when something is put in the cart, and at no other time. */
export const CART_COOKIE = "pippin_cart";

const LINE = /^([A-Za-z0-9]{1,12})\.([1-9][0-9]?)$/;

/** Reads the cookie's value; whatever is not a line of a cart is left out. */
export function parseCart(value: string | undefined): Cart {
  const cart = new Map<string, number>();
  for (const part of (value ?? "").split("~")) {
    const [, id, quantity] = LINE.exec(part) ?? [];
    if (id && quantity && cart.size < CART_LIMITS.lines) cart.set(id, Number(quantity));
  }
  return cart;
}

/** The cookie's value: "22423.1~85099B.2". */
export function formatCart(cart: Cart): string {
  return [...cart].map(([id, quantity]) => `${id}.${quantity}`).join("~");
}
