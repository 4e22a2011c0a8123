import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";

const SIGNS = /^(woocommerce_|wc_|wcSettings)/;

/**
 * WooCommerce: `added_to_cart` and `removed_from_cart`, which its scripts trigger with the button that was pressed, and the
 * form of a product's own page, which is sent without a script.
 */
export function readWooCommerce(context: PlatformContext): void {
  if (!Object.keys(globalThis).some((name) => SIGNS.test(name))) return;
  const { tell, product, listen, onJQuery } = context;
  // Blocks tell in other ways, and only here.
  import("./readWooBlocks.ts").then((late) => late.readWooBlocks(context)).catch(() => {});

  const read = (name: string, button: unknown): void => {
    const element = peek(button, 0);
    const said = (key: string): string =>
      (element instanceof Element && element.getAttribute(`data-${key}`)?.trim()) || "";
    const item_id = said("product_sku") || said("product_id");
    const here = product();
    const isOfPage = !item_id || here?.items[0]?.item_id === item_id;
    if (isOfPage && here) tell(name, here);
    else if (item_id) tell(name, { items: [{ item_id, quantity: said("quantity") || 1 }] });
  };
  onJQuery("added_to_cart", (_event, _fragments, _hash, button) => read("add_to_cart", button));
  onJQuery("removed_from_cart", (_event, _fragments, _hash, button) => {
    if (peek(button, 0)) read("remove_from_cart", button);
  });
  // Where a script sends it instead, `added_to_cart` tells of it.
  listen("submit", ({ target, defaultPrevented }) => {
    const isCart = !defaultPrevented && target instanceof Element && target.matches("form.cart");
    const here = isCart && product();
    if (here) tell("add_to_cart", here);
  });
}
