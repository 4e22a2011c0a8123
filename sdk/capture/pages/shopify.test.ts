import { afterEach, expect, it, vi } from "vitest";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

/** Dawn's product page: `{{ product | structured_data }}`, its Open Graph snippet, and what `content_for_header` sets. */
const PRODUCT = `<head><title>Linen shirt</title>
<meta property="og:site_name" content="Mill &amp; Co"><meta property="og:url" content="https://shop.example/products/linen-shirt">
<meta property="og:title" content="Linen shirt"><meta property="og:type" content="product">
<meta property="og:price:amount" content="48.00"><meta property="og:price:currency" content="GBP"></head>
<body class="gradient"><main id="MainContent"><section id="MainProduct-template--1__main" class="page-width section-template--1__main-padding">
<product-info><h1>Linen shirt</h1><product-form class="product-form"><form method="post" action="/cart/add" enctype="multipart/form-data"
 data-type="add-to-cart-form"><input type="hidden" name="id" value="44001"><button type="submit" name="add">Add to cart</button></form></product-form></product-info>
<script type="application/ld+json">{"@context":"http:\\/\\/schema.org\\/","@id":"\\/products\\/linen-shirt#product","@type":"ProductGroup",
"brand":{"@type":"Brand","name":"Mill"},"category":"Shirts","description":"Woven.","name":"Linen shirt","productGroupID":"8801","url":"https:\\/\\/shop.example\\/products\\/linen-shirt",
"hasVariant":[{"@id":"\\/products\\/linen-shirt?variant=44001#variant","@type":"Product","name":"Linen shirt - S","sku":"LIN-S",
"offers":{"@id":"\\/products\\/linen-shirt?variant=44001#offer","@type":"Offer","availability":"http:\\/\\/schema.org\\/InStock","price":"48.00","priceCurrency":"GBP","url":"https:\\/\\/shop.example\\/products\\/linen-shirt?variant=44001"}},
{"@id":"\\/products\\/linen-shirt?variant=44002#variant","@type":"Product","name":"Linen shirt - M","sku":"LIN-M",
"offers":{"@type":"Offer","availability":"http:\\/\\/schema.org\\/OutOfStock","price":"48.00","priceCurrency":"GBP"}}]}</script></section></main></body>`;
const META = {
  product: {
    id: 8801,
    gid: "gid://shopify/Product/8801",
    vendor: "Mill",
    type: "Shirts",
    variants: [
      { id: 44001, price: 4800, name: "Linen shirt - S", public_title: "S", sku: "LIN-S" },
      { id: 44002, price: 4800, name: "Linen shirt - M", public_title: "M", sku: "LIN-M" },
    ],
  },
  page: { pageType: "product", resourceType: "product", resourceId: 8801 },
};
const item = {
  item_id: "8801",
  item_name: "Linen shirt",
  item_brand: "Mill",
  item_category: "Shirts",
  availability: "in_stock",
};
const view = {
  name: "view_item",
  currency: "GBP",
  value: 48,
  items: [{ ...item, price: 48, quantity: 1 }],
};

/** The publisher of Dawn's `pubsub.js`, whose functions are globals. */
function publisher() {
  const subscribers = new Map<string, ((data: unknown) => void)[]>();
  return {
    subscribe: (name: string, listener: (data: unknown) => void) =>
      void subscribers.set(name, [...(subscribers.get(name) ?? []), listener]),
    publish: (name: string, data: unknown) => {
      for (const listener of subscribers.get(name) ?? []) listener(data);
    },
  };
}
const GLOBALS = {
  Shopify: { shop: "mill.myshopify.com", theme: { name: "Dawn" } },
  ShopifyAnalytics: { meta: META },
};

it("Dawn, a product's page and its cart: the group of variants, then what was put into the cart", async () => {
  const { subscribe, publish } = publisher();
  const page = await openPage(PRODUCT, { ...GLOBALS, subscribe }, "/products/linen-shirt");
  const cartData = {
    id: 44001,
    product_id: 8801,
    variant_id: 44001,
    sku: "LIN-S",
    price: 4800,
    quantity: 1,
  };
  publish("cart-update", { source: "product-form", productVariantId: "44001", cartData });
  publish("cart-update", { source: "cart-items", cartData: { items: [] } });
  publish("cart-error", { source: "product-form", productVariantId: "44001", errors: "none left" });
  expect(await page.events()).toEqual([
    {
      name: "add_to_cart",
      currency: "GBP",
      items: [{ ...item, price: 48, item_variant: "44001", quantity: 1 }],
    },
    view,
  ]);
});

it("a theme without scripts of its own: the form of its product as it is sent, and none that a script sends", async () => {
  const page = await openPage(PRODUCT, GLOBALS, "/products/linen-shirt");
  const form = document.querySelector("form");
  const send = (): void => {
    form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  };
  send();
  form?.addEventListener("submit", (event) => event.preventDefault());
  send();
  expect(await page.events()).toEqual([{ ...view, name: "add_to_cart" }, view]);
});

it("Dawn, a collection: nothing is viewed, and quick add names the product", async () => {
  const { subscribe, publish } = publisher();
  const page = await openPage(
    `<body class="gradient"><ul id="product-grid" class="grid product-grid"><li class="grid__item"><div class="card-wrapper product-card-wrapper"><h3 class="card__heading"><a href="/products/linen-shirt">Linen shirt</a></h3>
     <span class="price-item price-item--regular">£48.00</span></div></li></ul></body>`,
    {
      Shopify: GLOBALS.Shopify,
      ShopifyAnalytics: { meta: { page: { pageType: "collection" } } },
      subscribe,
    },
    "/collections/shirts",
  );
  publish("cart-update", {
    source: "product-form",
    productVariantId: "44001",
    cartData: { product_id: 8801, variant_id: 44001 },
  });
  expect(await page.events()).toEqual([
    { name: "add_to_cart", items: [{ item_id: "8801", item_variant: "44001", quantity: 1 }] },
  ]);
});

const standard = (name: string, says: object): Event =>
  Object.assign(new Event(`shopify:${name}`, { bubbles: true }), says);

it("standard storefront events: a cart that took the line, and a search", async () => {
  const page = await openPage(PRODUCT, GLOBALS, "/products/linen-shirt");
  const lines = [{ merchandiseId: "gid://shopify/ProductVariant/44002", quantity: 2 }];
  const cart = {
    lines: [
      {
        merchandise: {
          id: "gid://shopify/ProductVariant/44002",
          product: { id: "gid://shopify/Product/8801" },
        },
      },
    ],
  };
  const promise = Promise.resolve({ cart });
  document.body.dispatchEvent(
    standard("cart:lines-update", { action: "add", context: "product", lines, promise }),
  );
  document.body.dispatchEvent(
    standard("search:update", { search: { query: "linen" }, promise: Promise.resolve({}) }),
  );
  expect(await page.events()).toEqual([
    {
      name: "add_to_cart",
      currency: "GBP",
      items: [{ ...item, price: 48, item_variant: "44002", quantity: 2 }],
    },
    { name: "search", search_term: "linen" },
    view,
  ]);
});

it("standard storefront events: nothing of a line that was refused, failed, changed or taken out", async () => {
  const page = await openPage("<body></body>", GLOBALS, "/cart");
  const lines = [{ merchandiseId: "gid://shopify/ProductVariant/44002", quantity: 2 }];
  const refused = Promise.resolve({ cart: {}, userErrors: [{ message: "Sold out" }] });
  const failed = Promise.reject(new Error("down"));
  for (const says of [
    { action: "add", lines, promise: refused },
    { action: "add", lines, promise: failed },
    { action: "remove", lines: [{ id: "gid://shopify/CartLine/1" }], promise: Promise.resolve({}) },
    { action: "add", lines: "none" },
  ]) {
    document.body.dispatchEvent(standard("cart:lines-update", says));
  }
  expect(await page.events()).toEqual([]);
});
