/** Globals of Shopify, Magento 2, PrestaShop and WooCommerce, whose pages of blocks have `wcSettings` or `wc_order_attribution`. */
const SIGNS = /Shopify|BASE_URL|prestashop|commerce_|wc_|wcS/;

/** Whether the page may be of a shop platform that tells of carts in its own way; the reader looks closer. */
export function isPlatform(): boolean {
  return SIGNS.test(Object.keys(globalThis).join());
}
