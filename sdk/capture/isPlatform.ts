/** Globals of Shopify, Magento 2, PrestaShop and WooCommerce. */
const SIGNS = /Shopify|BASE_URL|prestashop|woocommerce_params/;

/** Whether the page may be of a shop platform that tells of carts in its own way; the reader looks closer. */
export function isPlatform(): boolean {
  return SIGNS.test(Object.keys(globalThis).join());
}
