import { root } from "../../root.ts";
import type { Card } from "./Card.ts";

/** Lists of WooCommerce, its blocks' too, of Magento 2's Luma, and of Shopify's Dawn; the classes that other themes took from them. */
const CARDS = "li.product,.wc-block-grid__product,.product-item,.card-wrapper";
const NAMES =
  ".woocommerce-loop-product__title,.wp-block-post-title,.wc-block-grid__product-title,.product-item-link,.card__heading";
/** Where a card says its product's id: `loop/add-to-cart.php`, `product/list.phtml`, the heading of `card-product.liquid`. */
const IDS = [
  ["[data-product_sku]", "data-product_sku", /.+/],
  ["[data-product_id]", "data-product_id", /.+/],
  ["[data-product-sku]", "data-product-sku", /.+/],
  [".card__heading[id^=title-]", "id", /\d+$/],
] as const;

/** Products in lists of the platforms' default themes, which mark up a product's own page only. */
export const themeCards = (): Card[] =>
  [...root.querySelectorAll(CARDS)].map((element) => ({
    element,
    read() {
      for (const [selector, attribute, form] of IDS) {
        const said = element.querySelector(selector)?.getAttribute(attribute)?.trim() ?? "";
        const [item_id] = form.exec(said) ?? [];
        const item_name = element.querySelector(NAMES)?.textContent?.trim();
        if (item_id) return { items: [{ item_id, ...(item_name && { item_name }) }] };
      }
      return null;
    },
  }));
