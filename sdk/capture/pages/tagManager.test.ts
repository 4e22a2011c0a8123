import { afterEach, expect, it, vi } from "vitest";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

/** The item of Google's own examples for GA4 ecommerce. */
const ITEM = {
  item_id: "SKU_12345",
  item_name: "Stan and Friends Tee",
  affiliation: "Google Merchandise Store",
  coupon: "SUMMER_FUN",
  discount: 2.22,
  index: 0,
  item_brand: "Google",
  item_category: "Apparel",
  item_category2: "Adult",
  item_category3: "Shirts",
  item_category4: "Crew",
  item_category5: "Short sleeve",
  item_list_id: "related_products",
  item_list_name: "Related Products",
  item_variant: "green",
  location_id: "ChIJIQBpAG2ahYAR_6128GcTUEo",
  price: 10.01,
  quantity: 3,
};
const cart = { currency: "USD", value: 30.03, items: [ITEM] };
const order = { ...cart, transaction_id: "T_12345", tax: 4.9, shipping: 5.99, coupon: "SUMMER" };
const list = {
  item_list_id: "related_products",
  item_list_name: "Related products",
  items: [ITEM],
};
const promotion = {
  creative_name: "Summer Banner",
  creative_slot: "featured_app_1",
  promotion_id: "P_12345",
  promotion_name: "Summer Sale",
  items: [ITEM],
};
/** All that GA4 knows of ecommerce and of searches, with the parameters that its reference gives. */
const GA4: Readonly<Record<string, object>> = {
  add_payment_info: { ...cart, coupon: "SUMMER", payment_type: "Credit Card" },
  add_shipping_info: { ...cart, coupon: "SUMMER", shipping_tier: "Ground" },
  add_to_cart: cart,
  add_to_wishlist: cart,
  begin_checkout: { ...cart, coupon: "SUMMER" },
  purchase: order,
  refund: order,
  remove_from_cart: cart,
  search: { search_term: "Clothing" },
  select_item: list,
  select_promotion: promotion,
  view_cart: cart,
  view_item: cart,
  view_item_list: list,
  view_promotion: promotion,
  view_search_results: { search_term: "Clothing" },
};
const expected = Object.entries(GA4).map(([name, params]) => ({ name, ...params }));

function gtagOf(layer: unknown[]): (...args: unknown[]) => void {
  // As Google's snippet has it: what is pushed is the arguments object itself.
  return function gtag() {
    // biome-ignore lint/complexity/noArguments: that is what pages push
    layer.push(arguments);
  };
}

it("Tag Manager: all sixteen events, those pushed before us and those after", async () => {
  const pushed = Object.entries(GA4).map(([event, ecommerce]) => ({ event, ecommerce }));
  const dataLayer: unknown[] = [{ "gtm.start": 1, event: "gtm.js" }, ...pushed.slice(0, 8)];
  const page = await openPage("<h1>Shop</h1>", { dataLayer });
  for (const one of pushed.slice(8)) dataLayer.push({ ecommerce: null }, one);
  expect(await page.events()).toEqual(expected);
});

it("gtag: the same by its arguments, and each action once though Tag Manager tells it too", async () => {
  const dataLayer: unknown[] = [];
  const page = await openPage("<h1>Shop</h1>", { dataLayer });
  const gtag = gtagOf(dataLayer);
  gtag("js", new Date());
  gtag("config", "G-1");
  for (const [event, ecommerce] of Object.entries(GA4)) {
    gtag("event", event, ecommerce);
    dataLayer.push({ event, ecommerce });
  }
  expect(await page.events()).toEqual(expected);
});

it("Universal Analytics: what became of each kind of action", async () => {
  const products = [{ id: "7", name: "Mug", price: "12.50", brand: "Pip", category: "Home/Mugs" }];
  const said = [
    { item_id: "7", item_name: "Mug", item_brand: "Pip", item_category: "Mugs", price: 12.5 },
  ];
  const actionField = { id: "T1", revenue: "30.00", tax: "5", shipping: "2.50" };
  const dataLayer: unknown[] = [];
  const page = await openPage("<h1>Shop</h1>", { dataLayer });
  for (const ecommerce of [
    { currencyCode: "EUR", impressions: products },
    { click: { actionField: { list: "Search" }, products } },
    { detail: { products } },
    { currencyCode: "EUR", add: { products } },
    { remove: { products: products[0] } },
    { checkout: { actionField: { step: 1 }, products } },
    { checkout: { actionField: { step: 2 }, products } },
    { currencyCode: "EUR", purchase: { actionField, products } },
    { refund: { actionField: { id: "T1" } } },
    { promoView: { promotions: [{ id: "P1", name: "Sale", creative: "b1", position: "top" }] } },
    { promoClick: { promotions: [{ id: "P1" }] } },
  ]) {
    // Some name their events as GA4 does, in which none of it would be understood.
    const event = "purchase" in ecommerce ? "purchase" : "ecommerce";
    dataLayer.push({ event, ecommerce }, { ecommerce: null });
  }
  const order1 = { transaction_id: "T1", value: 30, tax: 5, shipping: 2.5 };
  expect(await page.events()).toEqual([
    { name: "add_to_cart", currency: "EUR", items: said },
    { name: "begin_checkout", items: said },
    { name: "purchase", currency: "EUR", ...order1, items: said },
    { name: "refund", transaction_id: "T1" },
    { name: "remove_from_cart", items: said },
    { name: "select_item", item_list_name: "Search", items: said },
    { name: "select_promotion", promotion_id: "P1" },
    { name: "view_item", items: said },
    { name: "view_item_list", currency: "EUR", items: said },
    {
      name: "view_promotion",
      promotion_id: "P1",
      promotion_name: "Sale",
      creative_name: "b1",
      creative_slot: "top",
    },
  ]);
});

it("a page that says nothing but its markup in RDFa, or in tags of Open Graph seen in the wild", async () => {
  const views: unknown[] = [];
  const rdfa = `<main vocab="https://schema.org/" typeof="Product"><b property="sku">R-1</b><div property="offers" typeof="Offer"><b property="price">1 299 kr</b><meta property="priceCurrency" content="SEK"></div></main>`;
  const tags = `<meta property="og:type" content="product"><meta property="product:sku" content="OG-2"><meta property="og:price:amount" content="1.299,00"><meta property="og:price:currency" content="EUR">`;
  const shopify = `<meta property="og:type" content="product"><meta property="og:title" content="Shirt"><meta property="og:price:amount" content="1,299"><meta property="og:price:currency" content="USD">`;
  const meta = { product: { id: 8801 } };
  for (const [html, globals] of [
    [`<body>${rdfa}</body>`, {}],
    [`<head>${tags}</head><body></body>`, {}],
    [`<head>${shopify}</head><body></body>`, { ShopifyAnalytics: { meta } }],
  ] as const) {
    views.push(...(await (await openPage(html, globals)).events()));
    vi.unstubAllGlobals();
  }
  expect(views).toMatchObject([
    { name: "view_item", currency: "SEK", value: 1299, items: [{ item_id: "R-1" }] },
    { name: "view_item", currency: "EUR", value: 1299, items: [{ item_id: "OG-2" }] },
    { name: "view_item", currency: "USD", value: 1299, items: [{ item_id: "8801" }] },
  ]);
});

it("a page whose sources disagree: JSON-LD before microdata before Open Graph, its price with its own currency", async () => {
  const og = `<meta property="og:type" content="product"><meta property="product:retailer_item_id" content="OG-1"><meta property="og:price:amount" content="9,99"><meta property="og:price:currency" content="EUR">`;
  const micro = `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="MD-1"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="10.50"><meta itemprop="priceCurrency" content="USD"></div></div>`;
  const ld = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","sku":"LD-1","offers":{"@type":"AggregateOffer","lowPrice":"1.299,00 €","priceCurrency":"CHF"}}</script>`;
  const views: unknown[] = [];
  for (const body of [ld + micro, micro, ""]) {
    const page = await openPage(`<head>${og}</head><body>${body}</body>`);
    views.push(...(await page.events()));
    vi.unstubAllGlobals();
  }
  expect(views).toMatchObject([
    { name: "view_item", currency: "CHF", value: 1299, items: [{ item_id: "LD-1", price: 1299 }] },
    { name: "view_item", currency: "USD", value: 10.5, items: [{ item_id: "MD-1" }] },
    { name: "view_item", currency: "EUR", value: 9.99, items: [{ item_id: "OG-1" }] },
  ]);
});

it("a single-page shop: each product and each search of it once, as its address changes", async () => {
  const page = await openPage(`<body data-page-type="home"><h1>Home</h1></body>`, {}, "/");
  const go = async (address: string, data: Record<string, string>): Promise<void> => {
    for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
    for (const [name, value] of Object.entries(data))
      document.body.setAttribute(`data-${name}`, value);
    history.pushState(null, "", address);
    await new Promise((done) => setTimeout(done, 450));
  };
  await go("/p/7", { "page-type": "product", "item-id": "7" });
  await go("/search?q=lamp", { "page-type": "search" });
  await go("/p/8", { "page-type": "product", "item-id": "8" });
  expect(await page.events()).toMatchObject([
    { name: "view_item", items: [{ item_id: "7" }] },
    { name: "view_item", items: [{ item_id: "8" }] },
    { name: "view_search_results", search_term: "lamp" },
  ]);
});
