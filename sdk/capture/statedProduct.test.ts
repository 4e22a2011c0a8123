import { afterEach, expect, it } from "vitest";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";

afterEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});
const core = { product: pageNode, nodes: jsonLdNodes };
const page = (html: string): void => {
  document.body.innerHTML = html;
};
const ld = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`;
const product = {
  "@context": "https://schema.org",
  "@type": "Product",
  sku: "22423",
  name: "Regency cakestand",
  brand: { "@type": "Brand", name: "Regency" },
  category: "Tea > Cakestands",
  offers: { "@type": "Offer", price: "12.75", priceCurrency: "GBP" },
};
const view = {
  currency: "GBP",
  value: 12.75,
  items: [
    {
      item_id: "22423",
      item_name: "Regency cakestand",
      item_brand: "Regency",
      item_category: "Cakestands",
      price: 12.75,
      quantity: 1,
    },
  ],
};

const variant = (sku: string, more: object = {}) => ({
  "@type": "Product",
  sku,
  offers: product.offers,
  ...more,
});

it("knows a group without an id by the variant that is shown, else by its first that has one", () => {
  const group = {
    "@type": "ProductGroup",
    name: "Regency cakestand",
    brand: product.brand,
    category: product.category,
    hasVariant: [
      { "@type": "Product", name: "No id" },
      variant("22423"),
      variant("22424", { name: "Large", url: "/p?size=l" }),
    ],
  };
  page(ld(group));
  history.replaceState(null, "", "/p");
  expect(pageProduct(core)).toEqual(view);
  history.replaceState(null, "", "/p?size=l&utm_source=x");
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "22424", item_name: "Large" }]);
  page(ld({ ...group, hasVariant: [{ "@type": "Product", name: "No id" }, null, 7] }));
  expect(pageProduct(core)).toBeNull();
  page(ld({ "@type": "ProductGroup", name: "Mug" }));
  expect(pageProduct(core)).toBeNull();
});

it("knows variants that name the same group for one product", () => {
  const group = { "@id": "#group" };
  page(
    ld({
      "@graph": [
        { ...group, "@type": "ProductGroup", name: "Mug", hasVariant: [{ "@id": "#1" }] },
        variant("V1", { "@id": "#1", isVariantOf: group }),
        variant("V2", { isVariantOf: group }),
      ],
    }),
  );
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "V1", item_name: "Mug" }]);
  page(
    ld([
      variant("V1", { inProductGroupWithID: "G" }),
      variant("V2", { inProductGroupWithID: "G" }),
    ]),
  );
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "V1" }]);
});

it("knows a product without an id by its offer's, and books and boxes by their rarer numbers", () => {
  const { sku: _, ...nameless } = product;
  page(ld({ ...nameless, offers: [{ ...product.offers, sku: "22423" }] }));
  expect(pageProduct(core)).toEqual(view);
  page(ld({ ...nameless, "@type": ["Product", "Book"], isbn: "978-0-330" }));
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "978-0-330" }]);
  page(ld({ ...nameless, gtin12: 22423 }));
  expect(pageProduct(core)).toEqual(view);
});

it("takes for an id only what is text or a number", () => {
  for (const sku of [{ "@value": "x" }, [{}], [[]], [{ toString: null, valueOf: 1 }], [null]]) {
    page(ld({ ...product, sku, mpn: 22423 }));
    expect(pageProduct(core), JSON.stringify(sku)).toEqual(view);
  }
  page(ld({ ...product, sku: ["AB,12", "other"] }));
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "AB,12" }]);
});

it("passes over types of which no text can be made, and reads the product beside them", () => {
  const strange = { toString: 1, valueOf: 2 };
  page(ld([{ "@type": strange }, { "@type": [strange] }, product]));
  expect(pageProduct(core)).toEqual(view);
});

it("puts what stands elsewhere in a graph in its place, also where things name each other in circles", () => {
  page(
    ld({
      "@graph": [
        { ...product, offers: { "@id": "#offer" }, brand: { "@id": "#brand" } },
        { "@id": "#brand", "@type": "Brand", name: "Regency" },
        { ...product.offers, "@id": "#offer", offers: [{ "@id": "#offer" }, { "@id": "#all" }] },
        { "@id": "#all", offers: [{ "@id": "#all" }, { "@id": "#offer" }] },
      ],
    }),
  );
  expect(pageProduct(core)).toEqual(view);
});

it("takes of several products the one that the page calls its main thing, or that bears its address", () => {
  const others = [variant("1", { url: "/p/1" }), variant("2", { url: "/p/2" })];
  page(ld([...others, { ...product, url: "/p/22423" }]));
  history.replaceState(null, "", "/category");
  expect(pageProduct(core)).toBeNull();
  history.replaceState(null, "", "/p/22423?utm_source=x");
  expect(pageProduct(core)).toEqual(view);
  page(
    ld({
      "@graph": [
        { "@type": "WebPage", mainEntity: { "@id": "#main" } },
        ...others,
        { ...product, "@id": "#main" },
      ],
    }),
  );
  expect(pageProduct(core)).toEqual(view);
});

it("takes no list, no review, no breadcrumb and no offer of a shop for the page's product", () => {
  for (const data of [
    { "@type": "CollectionPage", mainEntity: { "@type": "ItemList", itemListElement: [product] } },
    { "@type": "Review", itemReviewed: product, reviewBody: "Lovely" },
    { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", item: product }] },
    { "@type": "Store", makesOffer: { "@type": "Offer", itemOffered: product } },
    [product, { ...product, sku: "2" }, { ...product, sku: "3" }],
  ]) {
    page(ld(data));
    expect(pageProduct(core), JSON.stringify(data)).toBeNull();
  }
});
