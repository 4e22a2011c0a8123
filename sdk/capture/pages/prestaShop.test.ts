import { afterEach, expect, it, vi } from "vitest";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

/** The global of PrestaShop's core, an emitter, with what the theme's template wrote into it. */
function prestashop(products: object[] = []) {
  const listeners: [string, (update: unknown) => void][] = [];
  return {
    cart: { products, products_count: products.length },
    currency: { name: "Euro", iso_code: "EUR", sign: "€" },
    page: { page_name: "product" },
    on(name: string, listener: (update: unknown) => void) {
      listeners.push([name, listener]);
    },
    emit(name: string, update: unknown) {
      for (const [known, listener] of listeners) if (known === name) listener(update);
    },
  };
}

/** The classic theme's product page, with its `microdata/product-jsonld.tpl`. */
const PRODUCT = `<head><title>Hummingbird printed t-shirt</title><meta property="og:type" content="product"><meta property="product:price:amount" content="22.94"><meta property="product:price:currency" content="EUR">
<script type="application/ld+json">
  {
    "@context": "https://schema.org/",
    "@type": "Product",
    "name": "Hummingbird printed t-shirt",
    "description": "Regular fit, round neckline.",
    "category": "Men",
    "image" :"https://shop.example/2-home_default/hummingbird.jpg",    "sku": "demo_1",
    "mpn": "demo_1"
    ,"brand": {
      "@type": "Brand",
      "name": "Studio Design"
    },
    "weight": {
        "@context": "https://schema.org",
        "@type": "QuantitativeValue",
        "value": "0.3",
        "unitCode": "kg"
    },
    "offers": {
      "@type": "Offer",
      "priceCurrency": "EUR",
      "name": "Hummingbird printed t-shirt",
      "price": "22.94",
      "url": "https://shop.example/men/1-hummingbird.html",
      "priceValidUntil": "2027-01-01",
      "sku": "demo_1",
      "mpn": "demo_1",
      "availability": "https://schema.org/InStock",
      "seller": { "@type": "Organization", "name": "Shop" }
    }
  }
</script></head><body id="product" class="lang-en product-id-1"><main><h1 class="h1">Hummingbird printed t-shirt</h1>
<form action="/cart" method="post" id="add-to-cart-or-refresh"><input type="hidden" name="id_product" value="1"><button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit">Add to cart</button></form></main></body>`;
const line = {
  id: 1,
  id_product: "1",
  id_product_attribute: "1",
  reference: "demo_1",
  name: "Hummingbird printed t-shirt",
  price: "€22.94",
  price_amount: 22.94,
  quantity: 1,
};
const inCart = { item_id: "demo_1", item_name: "Hummingbird printed t-shirt", price: 22.94 };

it("a product's page: its view, and what went into the cart", async () => {
  const shop = prestashop();
  const page = await openPage(PRODUCT, { prestashop: shop }, "/men/1-hummingbird.html");
  const cart = { products: [line] };
  const reason = {
    idProduct: 1,
    idProductAttribute: 1,
    idCustomization: 0,
    linkAction: "add-to-cart",
    cart,
  };
  shop.emit("updateCart", { reason, resp: { success: true, id_product: 1, cart } });
  shop.emit("updateCart", { reason: { linkAction: "refresh" } });
  expect(await page.events()).toEqual([
    { name: "add_to_cart", currency: "EUR", items: [inCart] },
    {
      name: "view_item",
      currency: "EUR",
      value: 22.94,
      items: [
        {
          ...{ ...inCart, item_brand: "Studio Design", item_category: "Men", quantity: 1 },
          availability: "in_stock",
        },
      ],
    },
  ]);
});

it("the cart: a line that was taken out keeps the reference by which it is known", async () => {
  const shop = prestashop([line]);
  const page = await openPage('<body id="cart"></body>', { prestashop: shop }, "/cart");
  // The link's own data: texts.
  const reason = { linkAction: "delete-from-cart", idProduct: "1", idProductAttribute: "1" };
  shop.emit("updateCart", { reason, resp: { success: true, cart: { products: [] } } });
  shop.emit("updateCart", undefined);
  expect(await page.events()).toEqual([
    { name: "remove_from_cart", currency: "EUR", items: [inCart] },
  ]);
});
