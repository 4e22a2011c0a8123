import { afterEach, expect, it, vi } from "vitest";
import { jQuery } from "../test/jQuery.ts";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

/** Luma's product page: microdata on the body, its parts far apart, and Open Graph without an id. */
const PRODUCT = `<head><title>Joust Duffle Bag</title><meta property="og:type" content="product"><meta property="og:title" content="Joust Duffle Bag">
<meta property="product:price:amount" content="34"><meta property="product:price:currency" content="USD"></head>
<body data-container="body" id="html-body" itemtype="http://schema.org/Product" itemscope="itemscope" class="catalog-product-view product-joust-duffle-bag page-layout-1column">
<main id="maincontent" class="page-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">Joust Duffle Bag</span></h1></div>
<div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox" data-product-id="1"><span class="price-container price-final_price tax weee" itemprop="offers" itemscope itemtype="http://schema.org/Offer">
<span id="product-price-1" data-price-amount="34" data-price-type="finalPrice" class="price-wrapper"><span class="price">$34.00</span></span><meta itemprop="price" content="34"><meta itemprop="priceCurrency" content="USD"></span></div>
<div class="product-info-stock-sku"><div class="stock available" title="Availability"><span>In stock</span></div><div class="product attribute sku"><strong class="type">SKU</strong> <div class="value" itemprop="sku">24-MB01</div></div></div></div>
<div class="product-add-form"><form data-product-sku="24-MB01" action="/checkout/cart/add/" method="post" id="product_addtocart_form"><input type="hidden" name="product" value="1"><button type="submit" class="action primary tocart">Add to Cart</button></form></div>
<script type="text/x-magento-init">{"[data-role=tocart-form], .form.map.checkout": {"catalogAddToCart": {"product_sku": "24-MB01"}}}</script></main></body>`;
const item = { item_id: "24-MB01", item_name: "Joust Duffle Bag", price: 34, quantity: 1 };
const said = { currency: "USD", value: 34, items: [item] };
const GLOBALS = { BASE_URL: "https://shop.example/" };

it("a product's page: its view, and what went into the cart", async () => {
  const jQ = jQuery();
  const page = await openPage(PRODUCT, { ...GLOBALS, jQuery: jQ }, "/joust-duffle-bag.html");
  jQ.trigger("ajax:addToCart", { sku: "24-MB01", productIds: ["1"], form: [], response: [] });
  expect(await page.events()).toEqual([
    { name: "add_to_cart", ...said },
    { name: "view_item", ...said },
  ]);
});

it("a category: its buttons name their own products, and one with a missing option puts in none", async () => {
  const jQ = jQuery();
  const page = await openPage(
    `<body class="catalog-category-view"><ol class="products list items product-items"><li class="item product product-item"><strong class="product name product-item-name"><a class="product-item-link" href="/joust-duffle-bag.html">Joust Duffle Bag</a></strong>
     <form data-role="tocart-form" data-product-sku="24-MB01" action="/checkout/cart/add/" method="post"></form></li></ol><script type="text/x-magento-init">{"*": {}}</script></body>`,
    { ...GLOBALS, jQuery: jQ },
    "/gear/bags.html",
  );
  jQ.trigger("ajax:addToCart", { sku: "24-MB01", productIds: ["1"], response: [] });
  jQ.trigger("ajax:addToCart", { sku: "WS12", response: { backUrl: "/radiant-tee.html" } });
  jQ.trigger("ajax:addToCart");
  expect(await page.events()).toEqual([{ name: "add_to_cart", items: [{ item_id: "24-MB01" }] }]);
});
