import type { Product } from "./Product.ts";

/**
 * A fingerprint of a product, 64 bits as hex: two 32-bit FNV-1a sums with different starts. It tells changed from
 * unchanged inside one shop's own feed; nobody gains by making two of their own products collide.
 */
export function hashProduct(product: Product): string {
  const text = JSON.stringify([
    product.title,
    product.url,
    product.image,
    product.price,
    product.was_price ?? null,
    product.currency,
    product.availability,
    product.category ?? null,
    product.brand ?? null,
    product.item_group_id ?? null,
    ...(product.sensitive ? [true] : []),
    ...(product.variant ? [product.variant] : []),
    ...(product.sale ? [product.sale] : []),
    ...(product.available_from ? [{ from: product.available_from }] : []),
    ...(product.expires_at ? [{ to: product.expires_at }] : []),
  ]);
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193) ^ (b >>> 15);
  }
  return hex(a) + hex(b);
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
