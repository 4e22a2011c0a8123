import { afterEach, expect, it } from "vitest";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";
import { ld, page, product, view } from "./test/cakestand.ts";

afterEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});
const core = { product: pageNode, nodes: jsonLdNodes };

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

it("takes for an id nothing that stands in place of one", () => {
  for (const sku of ["N/A", "n/a", "NA", "-", "--", "none", "null", "undefined", " N/A "]) {
    page(ld({ ...product, sku, mpn: "22423" }));
    expect(pageProduct(core), String(sku)).toEqual(view);
    page(ld({ ...product, sku }));
    expect(pageProduct(core), String(sku)).toBeNull();
  }
  for (const sku of ["none-1", "N/A1", "0", "00", "NAT", "-7"]) {
    page(ld({ ...product, sku }));
    expect(pageProduct(core)?.items).toMatchObject([{ item_id: sku }]);
  }
});

it("reads JSON-LD whose fields bear a prefix or their whole address, also with values as things", () => {
  const long = (at: string) => ({
    "@type": `${at}Product`,
    [`${at}sku`]: [{ "@value": "22423" }],
    [`${at}name`]: "Regency cakestand",
    [`${at}brand`]: { "@type": `${at}Brand`, [`${at}name`]: "Regency" },
    [`${at}category`]: [{ "@value": "Tea > Cakestands" }],
    [`${at}offers`]: [
      {
        "@type": [`${at}Offer`],
        [`${at}price`]: [{ "@value": "12.75" }],
        [`${at}priceCurrency`]: "GBP",
      },
    ],
  });
  for (const at of ["schema:", "http://schema.org/", "https://schema.org/"]) {
    for (const data of [long(at), [long(at)], { "@graph": [{ "@type": "WebPage" }, long(at)] }]) {
      page(ld(data));
      expect(pageProduct(core), at).toEqual(view);
    }
  }
});

it("reads characters that themes name as in HTML, each once", () => {
  page(
    ld({
      ...product,
      sku: "T&amp;C",
      name: "Tea &amp; Coffee Set &#8211; 12&quot; &#x2713; Karl&#039;s",
      brand: { "@type": "Brand", name: "Marks &amp;amp; Sons" },
      category: "Tea &gt; Cups &amp; saucers",
    }),
  );
  expect(pageProduct(core)?.items).toMatchObject([
    {
      item_id: "T&C",
      item_name: "Tea & Coffee Set – 12\" ✓ Karl's",
      item_brand: "Marks &amp; Sons",
      item_category: "Cups & saucers",
    },
  ]);
});

it("reads letters with their accents, and the signs that shops name", () => {
  page(
    ld({
      ...product,
      sku: "caf&eacute;-1",
      name: "Caf&eacute; cr&egrave;me &ndash; f&uuml;r Stra&szlig;e, &Aring;r&oslash;, ma&ntilde;ana, gar&ccedil;on, &Scaron;koda",
      brand: "L&rsquo;Or&eacute;al&reg; &laquo;m&ecirc;me&raquo; &hellip; 5&nbsp;&euro; &times; 2",
    }),
  );
  expect(pageProduct(core)?.items).toMatchObject([
    {
      item_id: "café-1",
      item_name: "Café crème – für Straße, Årø, mañana, garçon, Škoda",
      item_brand: "L’Oréal® «même» … 5 € × 2",
    },
  ]);
});

it("leaves as they stand what names no character, and what only looks like a name", () => {
  for (const name of [
    "AT&T; M&S",
    "&#0x;",
    "&#99999999;",
    "&bogus;",
    "&constructor;",
    "&eacutely;",
    "&facute_;",
    "Salt & Pepper; set",
    "&",
  ]) {
    page(ld({ ...product, name }));
    expect(pageProduct(core)?.items).toMatchObject([{ item_name: name }]);
  }
});
