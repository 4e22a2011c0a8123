import { root } from "../../root.ts";
import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";

/** Magento 2, Luma and the themes made from it: `ajax:addToCart`, with the product's SKU. */
export function readMagento({ tell, product, onJQuery }: PlatformContext): void {
  if (!root.querySelector('script[type="text/x-magento-init"]')) return;
  onJQuery("ajax:addToCart", (_event, added) => {
    const item_id = peek(added, "sku");
    // It sends the shopper back to the product where an option is missing: nothing was put into the cart.
    if (!item_id || peek(added, "response", "backUrl")) return;
    const here = product();
    tell("add_to_cart", here?.items[0]?.item_id === item_id ? here : { items: [{ item_id }] });
  });
}
