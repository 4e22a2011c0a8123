import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";

/** The number at the end of `gid://shopify/Product/123`. */
const idOf = (gid: unknown): string => /\d+$/.exec(String(gid ?? ""))?.[0] ?? "";

/**
 * Shopify: the standard storefront events of themes since 2026 (`shopify:cart:lines-update`, `shopify:search:update`, and
 * `shopify:product:view` of a quick view), `cart-update` of the publisher in Dawn and the themes made from it, and
 * the form of a product's own page in themes that send it without a script.
 */
export function readShopify({ tell, product, guard, listen }: PlatformContext): void {
  if (!peek(globalThis, "Shopify")) return;

  function added(variant: string, line: unknown, quantity: unknown): void {
    const here = product();
    const variants = peek(globalThis, "ShopifyAnalytics", "meta", "product", "variants");
    const isHere =
      Array.isArray(variants) && variants.some((one) => idOf(peek(one, "id")) === variant);
    const found = isHere && here?.items[0];
    const known = found
      ? found.item_id
      : idOf(peek(line, "product", "id") ?? peek(line, "product_id"));
    const item_id = known || variant;
    if (!item_id) return;
    tell("add_to_cart", {
      ...(found && here.currency && { currency: here.currency }),
      items: [{ ...(found || {}), item_id, item_variant: variant, quantity: quantity ?? 1 }],
    });
  }

  listen("shopify:cart:lines-update", (event) => {
    const lines = peek(event, "lines");
    if (peek(event, "action") !== "add" || !Array.isArray(lines)) return;
    const done = guard((answer: unknown) => {
      const refusals = peek(answer, "userErrors");
      if (Array.isArray(refusals) && refusals.length) return;
      const held = peek(answer, "cart", "lines");
      const all: unknown = Array.isArray(held) ? held : peek(held, "nodes");
      for (const line of lines) {
        const variant = idOf(peek(line, "merchandiseId"));
        const merchandise = (Array.isArray(all) ? all : [])
          .map((one) => peek(one, "merchandise"))
          .find((one) => idOf(peek(one, "id")) === variant);
        added(variant, merchandise, peek(line, "quantity"));
      }
    });
    // It fires before the cart is changed, and the change may be refused or fail.
    Promise.resolve(peek(event, "promise")).then(done, () => {});
  });
  listen("shopify:product:view", (event) => {
    // Cards of lists are told of too; what a page is about its markup tells.
    if (peek(event, "context") !== "dialog") return;
    const viewed = peek(event, "product");
    const item_id = idOf(peek(viewed, "id"));
    if (item_id) tell("view_item", { items: [{ item_id, item_name: peek(viewed, "title") }] });
  });
  listen("shopify:search:update", (event) => {
    const search_term = peek(event, "search", "query");
    if (search_term) tell("search", { search_term });
  });

  // A theme without scripts of its own sends the form of its product; where a script sends it, one of the events tells.
  listen("submit", ({ target, defaultPrevented }) => {
    const isCart =
      !defaultPrevented && target instanceof Element && target.matches('form[action*="/cart/add"]');
    const here = isCart && product();
    if (here) tell("add_to_cart", here);
  });

  const subscribe = peek(globalThis, "subscribe");
  if (typeof subscribe !== "function") return;
  subscribe(
    "cart-update",
    guard((update: unknown) => {
      if (peek(update, "source") !== "product-form") return;
      const line = peek(update, "cartData");
      added(idOf(peek(update, "productVariantId")), line, 1);
    }),
  );
}
