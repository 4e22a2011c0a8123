import { afterEach, expect, it, vi } from "vitest";
import { openPage } from "../test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

const ld = (data: unknown): string =>
  `<body><script type="application/ld+json">${JSON.stringify(data)}</script></body>`;
const URL_OF = "https://shop.example/product/mug/";
/** The graph that search plug-ins of WordPress write: each thing once, named by the others. */
const GRAPH = [
  {
    "@type": ["WebPage", "ItemPage"],
    "@id": URL_OF,
    url: URL_OF,
    breadcrumb: { "@id": "#crumbs" },
  },
  { "@type": "BreadcrumbList", "@id": "#crumbs", itemListElement: [{ "@type": "ListItem" }] },
  { "@type": "Organization", "@id": "https://shop.example/#organization", name: "Pip" },
  {
    "@type": "Product",
    "@id": `${URL_OF}#product`,
    name: "Mug",
    sku: "MUG-1",
    brand: { "@id": "https://shop.example/#organization" },
    offers: [{ "@id": `${URL_OF}#offer` }],
    mainEntityOfPage: { "@id": URL_OF },
  },
  {
    "@type": "Offer",
    "@id": `${URL_OF}#offer`,
    priceSpecification: [
      { "@type": "UnitPriceSpecification", price: "12.50", priceCurrency: "EUR" },
      {
        "@type": "UnitPriceSpecification",
        price: "15.00",
        priceCurrency: "EUR",
        priceType: "https://schema.org/ListPrice",
      },
    ],
    availability: "https://schema.org/InStock",
  },
];
const viewOf = (item: object, more: object = {}): object => ({
  name: "view_item",
  ...more,
  items: [{ quantity: 1, ...item }],
});

it("a product in a graph whose parts are named by their addresses: its view with brand, price and stock", async () => {
  const page = await openPage(ld({ "@graph": GRAPH }), {}, "/product/mug/");
  const said = { item_id: "MUG-1", item_name: "Mug", item_brand: "Pip", availability: "in_stock" };
  expect(await page.events()).toEqual([
    viewOf({ ...said, price: 12.5 }, { currency: "EUR", value: 12.5 }),
  ]);
});

it("a product's page that writes what goes with it beside it: the view of the one that bears its address", async () => {
  const beside = ["A", "B"].map((sku) => ({ "@type": "Product", sku, url: `/product/${sku}/` }));
  const mug = { "@type": "Product", sku: "MUG-1", name: "Mug", url: URL_OF };
  const page = await openPage(ld([...beside, mug]), {}, "/product/mug/?utm_source=mail");
  expect(await page.events()).toEqual([viewOf({ item_id: "MUG-1", item_name: "Mug" })]);
});

it("a group of variants without an id: the view of the variant that is shown", async () => {
  const variant = (sku: string) => ({
    "@type": "Product",
    sku,
    offers: { "@type": "Offer", price: 9, priceCurrency: "EUR", url: `${URL_OF}?sku=${sku}` },
  });
  const group = { "@type": "ProductGroup", name: "Mug", hasVariant: ["R", "B"].map(variant) };
  const page = await openPage(ld(group), {}, "/product/mug/?sku=B");
  expect(await page.events()).toEqual([
    viewOf({ item_id: "B", item_name: "Mug", price: 9 }, { currency: "EUR", value: 9 }),
  ]);
});

it("a category that writes each of its products, and a page of reviews of one: no view", async () => {
  const listed = ["A", "B", "C"].map((sku) => ({ "@type": "Product", sku, url: `/p/${sku}` }));
  const review = { "@type": "Review", itemReviewed: listed[0], reviewBody: "Lovely" };
  for (const [data, path] of [
    [listed, "/category/mugs"],
    [review, "/reviews/mug"],
  ] as const) {
    const page = await openPage(ld(data), {}, path);
    expect(await page.events(), path).toEqual([]);
    vi.unstubAllGlobals();
  }
});
