import { afterEach, expect, it, vi } from "vitest";
import { jQuery } from "../test/jQuery.ts";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

const GLOBALS = {
  woocommerce_params: {
    ajax_url: "/wp-admin/admin-ajax.php",
    wc_ajax_url: "/?wc-ajax=%%endpoint%%",
  },
};

/** Storefront's single product, with what `WC_Structured_Data` prints in the footer. */
const PRODUCT = `<body class="product-template-default single single-product postid-31 woocommerce woocommerce-page">
<div id="product-31" class="product type-product post-31 status-publish instock"><h1 class="product_title entry-title">Beanie</h1>
<p class="price"><del><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">£</span>20.00</bdi></span></del> <ins><bdi>£18.00</bdi></ins></p>
<form class="cart" action="https://shop.example/product/beanie/" method="post" enctype="multipart/form-data"><div class="quantity">
<input type="number" class="input-text qty text" name="quantity" value="1"></div><button type="submit" name="add-to-cart" value="31" class="single_add_to_cart_button button alt">Add to basket</button></form></div>
<script type="application/ld+json">{"@context":"https:\\/\\/schema.org\\/","@graph":[{"@context":"https:\\/\\/schema.org\\/","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"name":"Home","@id":"https:\\/\\/shop.example"}}]},
{"@context":"https:\\/\\/schema.org\\/","@type":"Product","@id":"https:\\/\\/shop.example\\/product\\/beanie\\/#product","name":"Beanie","url":"https:\\/\\/shop.example\\/product\\/beanie\\/","description":"Warm.","image":"https:\\/\\/shop.example\\/beanie.jpg","sku":"woo-beanie",
"offers":[{"@type":"Offer","priceSpecification":[{"@type":"UnitPriceSpecification","price":"18.00","priceCurrency":"GBP","valueAddedTaxIncluded":false,"validThrough":"2027-12-31"}],"priceValidUntil":"2027-12-31","availability":"http:\\/\\/schema.org\\/InStock","url":"https:\\/\\/shop.example\\/product\\/beanie\\/","seller":{"@type":"Organization","name":"Shop","url":"https:\\/\\/shop.example"}}]}]}</script></body>`;
const said = {
  currency: "GBP",
  value: 18,
  items: [
    {
      item_id: "woo-beanie",
      item_name: "Beanie",
      price: 18,
      quantity: 1,
      availability: "in_stock",
    },
  ],
};

it("a product's page: its view, and its form as it is sent", async () => {
  const page = await openPage(PRODUCT, GLOBALS, "/product/beanie/");
  document.querySelector("form.cart")?.dispatchEvent(new Event("submit", { bubbles: true }));
  expect(await page.events()).toEqual([
    { name: "add_to_cart", ...said },
    { name: "view_item", ...said },
  ]);
});

it("a product's page whose form a plug-in sends: one action, told when it is done", async () => {
  const jQ = jQuery();
  const page = await openPage(PRODUCT, { ...GLOBALS, jQuery: jQ }, "/product/beanie/");
  const form = document.querySelector("form.cart");
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  jQ.trigger("added_to_cart", {}, "hash", [form?.querySelector("button")]);
  expect((await page.events()).map(({ name }) => name)).toEqual(["add_to_cart", "view_item"]);
});

it("an archive: no view, and the buttons that were pressed", async () => {
  const jQ = jQuery();
  const page = await openPage(
    `<body class="archive post-type-archive-product woocommerce"><ul class="products columns-3">
     <li class="product type-product post-31 instock"><a href="/product/beanie/" class="woocommerce-LoopProduct-link"><h2 class="woocommerce-loop-product__title">Beanie</h2></a>
     <a href="?add-to-cart=31" data-quantity="1" class="button product_type_simple add_to_cart_button ajax_add_to_cart" data-product_id="31" data-product_sku="woo-beanie" rel="nofollow">Add to basket</a></li>
     <li class="product type-product post-32"><a href="?add-to-cart=32" data-quantity="2" class="button add_to_cart_button ajax_add_to_cart" data-product_id="32" data-product_sku="">Add to basket</a></li></ul>
     <div class="widget_shopping_cart_content"><a href="?remove_item=c16" class="remove remove_from_cart_button" data-product_id="31" data-cart_item_key="c16" data-product_sku="woo-beanie">×</a></div></body>`,
    { ...GLOBALS, jQuery: jQ },
    "/shop/",
  );
  const [first, second] = document.querySelectorAll(".add_to_cart_button");
  jQ.trigger("added_to_cart", {}, "hash", [first]);
  jQ.trigger("added_to_cart", {}, "hash", [second]);
  jQ.trigger("removed_from_cart", {}, "hash", [document.querySelector(".remove")]);
  // Plug-ins trigger it without a button, to have the mini cart drawn again.
  jQ.trigger("added_to_cart", {}, "hash");
  jQ.trigger("removed_from_cart", {}, "hash");
  expect(await page.events()).toEqual([
    { name: "add_to_cart", items: [{ item_id: "woo-beanie", quantity: 1 }] },
    { name: "add_to_cart", items: [{ item_id: "32", quantity: 2 }] },
    { name: "remove_from_cart", items: [{ item_id: "woo-beanie", quantity: 1 }] },
  ]);
});

it("a product whose name an SEO plug-in wrote for HTML: it is told as it is read, and once", async () => {
  const page = await openPage(
    PRODUCT.replace('"name":"Beanie"', '"name":"Beanie &amp; Scarf &#8211; Set"'),
    GLOBALS,
    "/product/beanie/",
  );
  document.querySelector("form.cart")?.dispatchEvent(new Event("submit", { bubbles: true }));
  const items = [{ ...said.items[0], item_name: "Beanie & Scarf – Set" }];
  expect(await page.events()).toEqual([
    { name: "add_to_cart", ...said, items },
    { name: "view_item", ...said, items },
  ]);
});

it("a product without a SKU, of which an older theme's microdata says N/A", async () => {
  const page = await openPage(
    `<body class="single-product postid-31"><div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Beanie</h1>
     <span class="sku_wrapper">SKU: <span class="sku" itemprop="sku">N/A</span></span><meta itemprop="productID" content="31">
     <div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="18.00"><meta itemprop="priceCurrency" content="GBP"></div></div></body>`,
    GLOBALS,
    "/product/beanie/",
  );
  expect(await page.events()).toMatchObject([
    { name: "view_item", currency: "GBP", value: 18, items: [{ item_id: "31", price: 18 }] },
  ]);
});
