import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";

/** PrestaShop: `updateCart` of the emitter that its core and every theme share. */
export function readPrestaShop({ tell, guard }: PlatformContext): void {
  const shop = peek(globalThis, "prestashop");
  const on = peek(shop, "on");
  if (typeof on !== "function") return;
  const productsOf = (cart: unknown): unknown[] => {
    const products = peek(cart, "products");
    return Array.isArray(products) ? products : [];
  };
  let before = productsOf(peek(shop, "cart"));

  Reflect.apply(on, shop, [
    "updateCart",
    guard((update: unknown) => {
      const action = String(peek(update, "reason", "linkAction"));
      const id = String(peek(update, "reason", "idProduct") ?? "");
      const now = productsOf(peek(update, "resp", "cart") ?? peek(update, "reason", "cart"));
      const one = [...now, ...before].find((product) => String(peek(product, "id_product")) === id);
      if (now.length) before = now;
      const name = /^add-to-cart/.test(action)
        ? "add_to_cart"
        : action === "delete-from-cart" && "remove_from_cart";
      if (!name || !id) return;
      tell(name, {
        currency: peek(shop, "currency", "iso_code"),
        items: [
          {
            // As its markup names it: the reference, and the number where there is none.
            item_id: peek(one, "reference") || id,
            item_name: peek(one, "name"),
            price: peek(one, "price_amount"),
          },
        ],
      });
    }),
  ]);
}
