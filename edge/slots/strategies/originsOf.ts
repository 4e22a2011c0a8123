import type { Scene } from "../Scene.ts";

/** What a slot beside a product or a cart starts from: that product, else that cart, else what was looked at last. */
export function originsOf(scene: Scene): readonly number[] {
  const { page, pageItem, isPageSensitive, cart, recent } = scene;
  if (isPageSensitive) return [];
  if (pageItem !== null) return [pageItem];
  if (page.type === "cart" || page.type === "checkout" || recent.length === 0) {
    if (cart.length > 0) return cart;
  }
  return recent.map(({ item }) => item);
}
