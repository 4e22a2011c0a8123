import { root } from "../../root.ts";
import { peek } from "./peek.ts";

/** What the blocks of the Interactivity API had from the server: by its name since WordPress 6.7, and the one before. */
const STATE =
  '[id="wp-script-module-data-@wordpress/interactivity"],script[id="wp-interactivity-data"]';

/** The carts of WooCommerce's blocks that can be read without asking the shop: as it is now, else as the page came with it. */
export function* wooCarts(): Iterable<unknown> {
  const data = peek(globalThis, "wp", "data");
  const select = peek(data, "select");
  const known: unknown =
    typeof select === "function" && Reflect.apply(select, data, ["wc/store/cart"]);
  const ask = (name: string, ...args: unknown[]): unknown => {
    const method = peek(known, name);
    return typeof method === "function" && Reflect.apply(method, known, args);
  };
  // Asked for before it is there it would be fetched.
  if (ask("hasFinishedResolution", "getCartData")) yield ask("getCartData");
  const state: unknown = JSON.parse(root.querySelector(STATE)?.textContent || "{}");
  for (const store of Object.values(Object(peek(state, "state")))) yield peek(store, "cart");
}
