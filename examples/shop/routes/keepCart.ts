import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { Cart } from "../cart/Cart.ts";
import { CART_COOKIE, formatCart } from "../cart/cartCookie.ts";

/** Puts the cart into its cookie, or takes the cookie away with the last thing in it. */
export function keepCart(c: Context, cart: Cart): void {
  const options = { path: "/", httpOnly: true, sameSite: "Lax" } as const;
  if (cart.size === 0) deleteCookie(c, CART_COOKIE, options);
  else setCookie(c, CART_COOKIE, formatCart(cart), options);
}
