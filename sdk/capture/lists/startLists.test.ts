import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Core } from "../../Core.ts";
import { createCore } from "../../createCore.ts";
import { settingsOf } from "../../settingsOf.ts";
import { startLists } from "./startLists.ts";

/** A browser in which everything is in view but what is marked as below the fold. */
class Views {
  private readonly onViews: (entries: object[]) => void;
  constructor(onViews: (entries: object[]) => void) {
    this.onViews = onViews;
  }
  observe(target: Element): void {
    const isIntersecting = !target.closest("[data-below]");
    queueMicrotask(() => this.onViews([{ target, isIntersecting }]));
  }
  unobserve(): void {}
}

let told: { name: string; params: Record<string, unknown>; source: string }[];
let core: Core;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", Views);
  told = [];
  const settings = settingsOf({ site: "lists", endpoint: "https://edge.example" });
  const chunks = { choice: () => import("../../consent/tellEdge.ts") };
  core = createCore(settings, { script: null, chunks });
  history.replaceState(null, "", "/bags");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

async function open(html: string, type = "category"): Promise<void> {
  document.body.innerHTML = html;
  document.body.setAttribute("data-page-type", type);
  document.body.setAttribute("data-category", "Bags");
  // What an earlier test has started still watches the document.
  const mine = told;
  startLists(core, (name, params, source) => {
    mine.push({ name, params: Object(params), source });
  });
  await vi.advanceTimersByTimeAsync(4_000);
}
const items = (): unknown[] => told.flatMap(({ params }) => params["items"]);
const ids = (): unknown[] => items().map((one) => Object(one).item_id);
const marked = (id: string, more = ""): string =>
  `<li itemscope itemtype="https://schema.org/Product" ${more}><meta itemprop="sku" content="${id}"><b itemprop="name">Bag ${id}</b>
   <span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="12.50"><meta itemprop="priceCurrency" content="EUR"></span></li>`;

it("tells of the products that were seen, with their prices and places, and of no others", async () => {
  await open(`<ul>${marked("A")}${marked("B", "data-below")}${marked("C")}</ul>`);
  const item = { item_name: "Bag A", price: 12.5 };
  expect(told).toEqual([
    {
      name: "view_item_list",
      source: "markup",
      params: {
        currency: "EUR",
        item_list_name: "Bags",
        items: [
          { item_id: "A", ...item, index: 1 },
          { item_id: "C", ...item, item_name: "Bag C", index: 2 },
        ],
      },
    },
  ]);
});

it("takes products at places of an ItemList for a list, and an accessory of one of them for none of it", async () => {
  await open(`<ol itemscope itemtype="https://schema.org/ItemList">${marked("A", 'itemprop="itemListElement"')}
    <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><div>${marked("B", 'itemprop="item"')}</div></li></ol>
    ${marked("N", 'itemprop="isAccessoryOrSparePartFor"')}`);
  expect(ids()).toEqual(["A", "B"]);
});

it("reads RDFa Lite and JSON-LD, whose products are on show where a link leads to them", async () => {
  const list = (url: string, sku: string): object => ({
    "@type": "ListItem",
    url,
    item: {
      "@type": "Product",
      sku,
      name: `Bag ${sku}`,
      offers: { price: 3, priceCurrency: "EUR" },
    },
  });
  const data = {
    "@type": "CollectionPage",
    mainEntity: { "@type": "ItemList", itemListElement: [list("/b/1", "J1"), list("/b/2", "J2")] },
  };
  await open(`<p vocab="https://schema.org/" typeof="Product"><b property="sku">R</b></p>
    <a href="/b/1?from=list">One</a><script type="application/ld+json">${JSON.stringify(data)}</script>`);
  expect(ids()).toEqual(["R", "J1"]);
});

it.each([
  [
    "WooCommerce",
    `<ul class="products columns-3"><li class="product type-product post-31 instock"><a href="/product/beanie/" class="woocommerce-LoopProduct-link"><h2 class="woocommerce-loop-product__title">Beanie</h2></a>
     <a href="?add-to-cart=31" data-quantity="1" class="button add_to_cart_button" data-product_id="31" data-product_sku="woo-beanie">Add</a></li>
     <li class="product type-product post-32"><a class="button" data-product_id="32" data-product_sku="">Add</a></li><li class="product-category product"><a href="/c">Caps</a></li></ul>`,
    [
      { item_id: "woo-beanie", item_name: "Beanie", index: 1 },
      { item_id: "32", index: 2 },
    ],
  ],
  [
    "WooCommerce's blocks",
    `<ul class="wc-block-product-template"><li class="wc-block-product post-31 product type-product"><h2 class="wp-block-post-title"><a href="/product/beanie/">Beanie</a></h2>
     <div class="wc-block-components-product-button"><button class="add_to_cart_button" data-product_id="31" data-product_sku="woo-beanie">Add</button></div></li></ul>
     <ul class="wc-block-grid__products"><li class="wc-block-grid__product"><a href="/product/belt/"><div class="wc-block-grid__product-title">Belt</div></a>
     <a class="wp-block-button__link add_to_cart_button" data-product_id="32" data-product_sku="">Add</a></li></ul>`,
    [
      { item_id: "woo-beanie", item_name: "Beanie", index: 1 },
      { item_id: "32", item_name: "Belt", index: 2 },
    ],
  ],
  [
    "Magento's Luma",
    `<ol class="products list items product-items"><li class="item product product-item"><strong class="product name product-item-name"><a class="product-item-link" href="/joust.html"> Joust Duffle Bag </a></strong>
     <form data-role="tocart-form" data-product-sku="24-MB01" action="/checkout/cart/add/" method="post"></form></li></ol>`,
    [{ item_id: "24-MB01", item_name: "Joust Duffle Bag", index: 1 }],
  ],
  [
    "Shopify's Dawn",
    `<ul id="product-grid"><li class="grid__item"><div class="card-wrapper product-card-wrapper"><div class="card"><div class="card__content"><h3 class="card__heading"><a href="/products/shirt">Shirt</a></h3></div>
     <div class="card__content"><h3 class="card__heading h5" id="title-template--16__product-grid-8801"><a href="/products/shirt">Shirt</a></h3></div></div></div></li></ul>`,
    [{ item_id: "8801", item_name: "Shirt", index: 1 }],
  ],
])("reads the cards of %s, whose themes mark up no list", async (_, html, expected) => {
  await open(html, "other");
  expect(items()).toEqual(expected);
});

it("tells of what an endless list brings when it is seen, and of nothing twice", async () => {
  await open(`<ul>${marked("A")}${marked("B")}</ul>`);
  document.querySelector("ul")?.insertAdjacentHTML("beforeend", marked("C") + marked("A"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told.map(({ params }) => Object(params["items"]).length)).toEqual([2, 1]);
  expect(ids()).toEqual(["A", "B", "C"]);
});

it("begins anew where a single-page shop shows another list", async () => {
  await open(`<ul>${marked("A")}</ul>`);
  history.pushState(null, "", "/hats");
  const list = document.querySelector("ul");
  if (list) list.innerHTML = marked("A") + marked("D");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ids()).toEqual(["A", "A", "D"]);
});

it("holds twenty products an event and two hundred a page", async () => {
  await open(Array.from({ length: 250 }, (_, n) => marked(`P${n}`)).join(""));
  expect(told.map(({ params }) => Object(params["items"]).length)).toEqual(Array(10).fill(20));
});

it.each(["product", "cart", "checkout", "confirmation"])(
  "tells of no list on a page of type %s",
  async (type) => {
    await open(`<ul>${marked("A")}${marked("B")}</ul>`, type);
    expect(told).toEqual([]);
  },
);

it("never throws, whatever the page holds", async () => {
  const word = fc.constantFrom(
    ...[
      "Product",
      "itemprop",
      "item",
      "sku",
      "price",
      "ItemList",
      "itemListElement",
      "\ud800",
      "",
      "@id",
    ],
    ...["title-8", "__proto__", "http://[", "javascript:1", "1e999", "li.product", "card-wrapper"],
  );
  const attribute = fc.tuple(
    fc.constantFrom(
      "itemscope",
      "itemtype",
      "itemprop",
      "typeof",
      "property",
      "class",
      "id",
      "href",
    ),
    word,
  );
  const tag = fc.constantFrom("li", "a", "div", "b", "script");
  const json = fc.anything({ key: word, values: [word, fc.jsonValue()], maxDepth: 3 });
  const node = fc
    .tuple(tag, fc.array(attribute, { maxLength: 4 }), json)
    .map(
      ([name, attributes, data]) =>
        `<${name} ${attributes.map(([key, value]) => `${key}="${value}"`).join(" ")} type="application/ld+json">${stated(data)}</${name}>`,
    );
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 8 }), async (nodes) => {
      const faults: unknown[] = [];
      const loud: Core = { ...core, guard: (job) => job(), emit: (...fault) => faults.push(fault) };
      document.body.innerHTML = nodes.join("");
      startLists(loud, () => {});
      await vi.advanceTimersByTimeAsync(4_000);
      expect(faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function stated(data: unknown): string {
  try {
    return (
      JSON.stringify({ "@type": "Product", itemListElement: [data, { item: data }], url: data }) ??
      ""
    );
  } catch {
    return "{";
  }
}
