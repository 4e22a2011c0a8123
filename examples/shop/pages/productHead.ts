import { html } from "hono/html";
import type { Product } from "../products/Product.ts";
import { urlOf } from "../urlOf.ts";
import type { Html } from "./Html.ts";
import { jsonFor } from "./jsonFor.ts";
import { productNotes } from "./productNotes.ts";

/** What the product is, in words that other machines read: schema.org Product as JSON-LD. */
export function productJsonLd(shop: string, product: Product): object {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    sku: product.id,
    name: product.name,
    image: shop + urlOf.picture(product),
    url: shop + urlOf.product(product),
    description:
      productNotes(product.id)?.about ??
      `${product.name}, from the shelf ${product.category.shelf.name}.`,
    category: `${product.category.section.name} > ${product.category.shelf.name}`,
    offers: {
      "@type": "Offer",
      url: shop + urlOf.product(product),
      price: product.price.toFixed(2),
      priceCurrency: "GBP",
      availability: `https://schema.org/${product.isInStock ? "InStock" : "OutOfStock"}`,
    },
  };
}

/** JSON-LD and Open Graph of a product's page. */
export function productHead(shop: string, product: Product): Html {
  return html`<meta property="og:type" content="product">
<meta property="og:title" content="${product.name}">
<meta property="og:url" content="${shop}${urlOf.product(product)}">
<meta property="og:image" content="${shop}${urlOf.picture(product)}">
<meta property="product:retailer_item_id" content="${product.id}">
<meta property="product:price:amount" content="${product.price.toFixed(2)}">
<meta property="product:price:currency" content="GBP">
<meta property="product:availability" content="${product.isInStock ? "in stock" : "out of stock"}">
<link rel="preload" as="image" href="${urlOf.picture(product)}" fetchpriority="high">
<script type="application/ld+json">${jsonFor(productJsonLd(shop, product))}</script>`;
}
