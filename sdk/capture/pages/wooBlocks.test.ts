import { afterEach, expect, it, vi } from "vitest";
import { jQuery } from "../test/jQuery.ts";
import { openPage } from "../test/openPage.ts";
import { wpHooks } from "../test/wpHooks.ts";

afterEach(() => vi.unstubAllGlobals());

/** What a page of blocks has of WooCommerce's globals. */
const GLOBALS = { wcSettings: { currency: { code: "USD" } }, wc_order_attribution: {} };
const ACTIONS = "experimental__woocommerce_blocks-";
const CURRENCY = {
  currency_code: "USD",
  currency_symbol: "$",
  currency_minor_unit: 2,
  currency_decimal_separator: ".",
  currency_prefix: "$",
};

/** A line of the cart as the Store API documents it: plugins/woocommerce/src/StoreApi/docs/cart.md. */
const line = {
  key: "a5771bce93e200c36f7cd9dfd0e5deaa",
  id: 38,
  quantity: 1,
  name: "Beanie &#8211; with Logo",
  sku: "Woo-beanie-logo",
  permalink: "https://shop.example/product/beanie-with-logo/",
  variation: [],
  prices: {
    price: "1800",
    regular_price: "2000",
    sale_price: "1800",
    price_range: null,
    ...CURRENCY,
    raw_prices: { precision: 6, price: "18000000" },
  },
  totals: { line_subtotal: "1800", line_total: "1530", ...CURRENCY },
};
const tee = {
  ...line,
  key: "b6d767d2f8ed5d21a44b0e5886680cb9",
  id: 22,
  sku: "",
  name: "Tee",
  quantity: 2,
  variation: [
    { raw_attribute: "attribute_pa_colour", attribute: "Colour", value: "Blue" },
    { attribute: "Size", value: "M" },
  ],
  prices: { price: "2500", ...CURRENCY, currency_code: "JPY", currency_minor_unit: 0 },
};
const address = () => {
  throw new Error("nobody is to read an address");
};
const cart = {
  items: [line, tee],
  itemsCount: 3,
  coupons: [],
  totals: { total_items: "7300", total_price: "8256", ...CURRENCY },
  get billingAddress() {
    return address();
  },
  get shippingAddress() {
    return address();
  },
};

const beanie = {
  item_id: "Woo-beanie-logo",
  item_name: "Beanie – with Logo",
  price: 18,
  quantity: 1,
};
const lines = [
  beanie,
  { item_id: "22", item_name: "Tee", item_variant: "Blue, M", price: 2500, quantity: 2 },
];

it("the cart's block: a line removed, one made more and less, each change once", async () => {
  const hooks = wpHooks();
  const page = await openPage(
    '<div class="wp-block-woocommerce-cart alignwide"></div>',
    { ...GLOBALS, wp: { hooks } },
    "/cart/",
  );
  const set = (product: object, quantity: number): void =>
    hooks.doAction(`${ACTIONS}cart-set-item-quantity`, { product, quantity });
  // Pressed twice before the shop has answered once.
  set(line, 2);
  set(line, 3);
  set({ ...line, quantity: 3 }, 1);
  set({ ...line, quantity: 1 }, 1);
  hooks.doAction(`${ACTIONS}cart-remove-item`, { product: tee, quantity: 2 });
  expect(await page.events()).toEqual([
    { name: "add_to_cart", currency: "USD", items: [beanie] },
    { name: "add_to_cart", currency: "USD", items: [beanie] },
    { name: "remove_from_cart", currency: "USD", items: [{ ...beanie, quantity: 2 }] },
    { name: "remove_from_cart", currency: "JPY", items: [lines[1]] },
  ]);
});

it("a line that was removed and comes again is counted from what it is then", async () => {
  const hooks = wpHooks();
  const page = await openPage("<p>Cart</p>", { ...GLOBALS, wp: { hooks } }, "/cart/");
  hooks.doAction(`${ACTIONS}cart-set-item-quantity`, { product: line, quantity: 5 });
  hooks.doAction(`${ACTIONS}cart-remove-item`, { product: line, quantity: 5 });
  hooks.doAction(`${ACTIONS}cart-set-item-quantity`, { product: line, quantity: 2 });
  expect((await page.events()).map(({ name, items }) => [name, Object(items)[0].quantity])).toEqual(
    [
      ["add_to_cart", 4],
      ["add_to_cart", 1],
      ["remove_from_cart", 5],
    ],
  );
});

it("All Products: a product added, as the plug-in of Google Analytics tells it too", async () => {
  const hooks = wpHooks();
  const dataLayer: object[] = [];
  const page = await openPage(
    '<div data-block-name="woocommerce/all-products"></div>',
    { ...GLOBALS, wp: { hooks }, dataLayer },
    "/shop/",
  );
  hooks.addAction(`${ACTIONS}cart-add-item`, "ga", () =>
    dataLayer.push({
      0: "event",
      1: "add_to_cart",
      2: { items: [{ item_id: 38, item_name: "Beanie – with Logo", quantity: 1, price: 18 }] },
    }),
  );
  const { key: _key, quantity: _quantity, ...product } = { ...line, variation: "" };
  hooks.doAction(`${ACTIONS}cart-add-item`, { product });
  expect(await page.events()).toEqual([{ name: "add_to_cart", currency: "USD", items: [beanie] }]);
});

const checkout = { currency: "USD", value: 82.56, items: lines };

it("the checkout's block: begun, and submitted once though something was missing; no address is read", async () => {
  const hooks = wpHooks();
  const page = await openPage(
    '<div class="wp-block-woocommerce-checkout"></div>',
    { ...GLOBALS, wp: { hooks } },
    "/checkout/",
  );
  hooks.doAction(`${ACTIONS}checkout-render-checkout-form`, { storeCart: cart });
  hooks.doAction(`${ACTIONS}checkout-submit`, { storeCart: cart });
  hooks.doAction(`${ACTIONS}checkout-submit`, { storeCart: cart });
  expect(await page.events()).toEqual([
    { name: "add_payment_info", ...checkout },
    { name: "begin_checkout", ...checkout },
  ]);
});

it.each([
  [true, [{ name: "begin_checkout", ...checkout }]],
  // Asked for before it is there the shop would have to answer for our sake.
  [false, [{ name: "begin_checkout" }]],
])(
  "a checkout that stood there before us: begun, with its cart if it has it: %s",
  async (isThere, events) => {
    const hooks = wpHooks();
    hooks.doAction(`${ACTIONS}checkout-render-checkout-form`, { storeCart: cart });
    let asked = 0;
    const store = {
      hasFinishedResolution: (selector: string) => selector === "getCartData" && isThere,
      getCartData() {
        asked++;
        return cart;
      },
    };
    const select = (name: string): object | undefined =>
      name === "wc/store/cart" ? store : undefined;
    const page = await openPage(
      "<p>Checkout</p>",
      { ...GLOBALS, wp: { hooks, data: { select } } },
      "/checkout/",
    );
    expect(await page.events()).toEqual(events);
    expect(asked).toBe(isThere ? 1 : 0);
  },
);

it("hooks that come later than we do", async () => {
  const hooks = wpHooks();
  const wp: { hooks?: object } = {};
  const page = await openPage("<p>Cart</p>", { ...GLOBALS, wp }, "/cart/");
  wp.hooks = hooks;
  await new Promise((done) => setTimeout(done, 1_500));
  hooks.doAction(`${ACTIONS}cart-remove-item`, { product: line, quantity: 1 });
  expect(await page.events()).toMatchObject([{ name: "remove_from_cart", items: [beanie] }]);
});

/** Says what the Interactivity API's cart has done. */
const sync = (quantityChanges: object, type = "from_iAPI"): boolean =>
  globalThis.dispatchEvent(
    new CustomEvent("wc-blocks_store_sync_required", { detail: { type, quantityChanges } }),
  );
/** A button of the Product Collection block. */
const button = (id: number, sku: string): string =>
  `<li class="wc-block-product post-${id} product type-product"><h3><a href="/p/${id}">Product ${id}</a></h3>
   <div class="wp-block-button wc-block-components-product-button" data-wp-interactive="woocommerce/product-button" data-wp-context='{"quantityToAdd":1,"productId":${id}}'>
   <button class="wp-block-button__link add_to_cart_button ajax_add_to_cart product_type_simple wc-interactive" data-product_id="${id}" data-product_sku="${sku}" data-wp-on--click="actions.addCartItem">Add to cart</button></div></li>`;

it("buttons of the product collection: by SKU, by number where there is none, once though a script tells jQuery of it", async () => {
  const jQ = jQuery();
  const page = await openPage(
    `<ul class="wc-block-product-template">${button(31, "woo-beanie")}${button(32, "")}</ul>`,
    { ...GLOBALS, jQuery: jQ },
    "/shop/",
  );
  // What React's blocks have changed their actions tell.
  sync({ productsPendingAdd: [31] }, "from_@wordpress/data");
  sync({ productsPendingAdd: [31] });
  const [pressed] = document.querySelectorAll("button");
  document.body.dispatchEvent(
    new CustomEvent("wc-blocks_added_to_cart", { detail: { preserveCartData: true } }),
  );
  jQ.trigger("added_to_cart", {}, "hash", [pressed]);
  sync({ productsPendingAdd: [32] });
  sync({ cartItemsPendingQuantity: ["c16a5320"] });
  expect(await page.events()).toEqual([
    { name: "add_to_cart", items: [{ item_id: "woo-beanie", quantity: 1 }] },
    { name: "add_to_cart", items: [{ item_id: "32", quantity: 1 }] },
  ]);
});

it("a product's page of blocks: its form adds a variant and tells the product, a related product's button that", async () => {
  const page = await openPage(
    `<body class="single-product postid-31"><form class="wp-block-woocommerce-add-to-cart-with-options" data-wp-on--submit="actions.handleSubmit"></form>
     <ul>${button(40, "woo-belt")}</ul><script type="application/ld+json">{"@context":"https://schema.org/","@type":"Product","name":"Hoodie","sku":"woo-hoodie",
     "offers":[{"@type":"AggregateOffer","lowPrice":"42.00","highPrice":"45.00","offerCount":3,"priceCurrency":"GBP","availability":"http://schema.org/InStock"}]}</script></body>`,
    GLOBALS,
    "/product/hoodie/",
  );
  sync({ productsPendingAdd: [35] });
  sync({ productsPendingAdd: [40] });
  expect(await page.events()).toMatchObject([
    { name: "add_to_cart", currency: "GBP", items: [{ item_id: "woo-hoodie", price: 42 }] },
    { name: "add_to_cart", items: [{ item_id: "woo-belt", quantity: 1 }] },
    { name: "view_item", items: [{ item_id: "woo-hoodie" }] },
  ]);
});

it.each(["wp-script-module-data-@wordpress/interactivity", "wp-interactivity-data"])(
  "the mini cart: a line removed that the page came with, in %s; of others nobody can say what they are",
  async (id) => {
    const state = JSON.stringify({ state: { woocommerce: { cart: { items: [line, tee] } } } });
    const page = await openPage(
      `<div class="wp-block-woocommerce-mini-cart"></div><script type="application/json" id="${id}">${state}</script>`,
      GLOBALS,
      "/",
    );
    sync({ cartItemsPendingDelete: [tee.key] });
    sync({ cartItemsPendingDelete: ["unknown"] });
    expect(await page.events()).toEqual([
      { name: "remove_from_cart", currency: "JPY", items: [lines[1]] },
    ]);
  },
);
