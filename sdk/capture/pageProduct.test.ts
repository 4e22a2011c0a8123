import { afterEach, expect, it } from "vitest";
import { ldNodes } from "../wire/ldNodes.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";
import { ld, page, product, view } from "./test/cakestand.ts";

afterEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});
const core = { product: pageNode, nodes: jsonLdNodes };

it.each([
  ["a product", product],
  ["a list with a product", [{ "@type": "WebSite" }, product]],
  ["a graph", { "@graph": [{ "@type": "BreadcrumbList" }, product] }],
  ["the main entity of a page", { "@type": "ItemPage", mainEntity: product }],
  [
    "a type that is a list and an address",
    { ...product, "@type": ["https://schema.org/Product", "Car"] },
  ],
  ["a list of offers", { ...product, offers: [product.offers, { price: 99 }] }],
  [
    "an aggregate offer",
    {
      ...product,
      offers: { "@type": "AggregateOffer", lowPrice: 12.75, highPrice: 20, priceCurrency: "GBP" },
    },
  ],
  [
    "a price specification",
    { ...product, offers: { priceSpecification: { price: "12.75", priceCurrency: "GBP" } } },
  ],
])("reads %s from JSON-LD", (_, data) => {
  page(ld(data));
  expect(pageProduct(core)).toEqual(view);
});

it("reads JSON-LD in CDATA, in a comment, with raw line breaks and a comma too many", () => {
  const text = JSON.stringify(product);
  for (const broken of [
    `//<![CDATA[\n${text}\n//]]>`,
    `/*<![CDATA[*/${text}/*]]>*/`,
    `<!--${text}-->`,
    text.replace("cakestand", "cakestand").replace(/}$/, ",}"),
    text.replace('"Regency cakestand"', '"Regency\ncakestand"'),
  ]) {
    page(ld(broken));
    expect(pageProduct(core)).toEqual(view);
  }
});

it("reads JSON-LD with comments of every kind in it, and takes nothing in a string for one", () => {
  const name = 'a // b /* c */ <!-- d -->, } "e" ]]>';
  const text = JSON.stringify({ url: "https://shop.example//p", ...product, name });
  const expected = { ...view, items: [{ ...view.items[0], item_name: name }] };
  for (const broken of [
    `/* The "product" */ ${text}`,
    `// it's the product\n${text};`,
    `<!-- product -->${text}`,
    `<!--\n${text}\n//-->`,
    `// <![CDATA[ ${text} // ]]>`,
    text.replace('"sku"', '/* the "id" */ "sku"').replace('"brand"', '// "brand"\n"brand"'),
    text.replace('"sku"', '<!-- "id" -->"sku"'),
    `\ufeff[${text},]`,
  ]) {
    page(ld(broken));
    expect(pageProduct(core), broken).toEqual(expected);
  }
});

it("takes about a hundred times as long for a hundred times as much that is broken", () => {
  const timeOf = (text: string): number => {
    const since = performance.now();
    ldNodes([{ textContent: text }]);
    return performance.now() - since;
  };
  /** What else the machine does only ever adds to it. */
  const least = (text: string): number => Math.min(...[1, 2, 3].map(() => timeOf(text)));
  // Read over and over it would be ten thousand times as long.
  for (const piece of ["/*", "<!--", '"', "//", " ", ", ", "<!-- [", "/ ", '"\\'])
    expect(least(piece.repeat(2e5)), piece).toBeLessThan(least(piece.repeat(2e3)) * 1_000 + 100);
});

it("takes the price that is asked, not the one struck out, recommended or for members", () => {
  const spec = (price: number, more: object) => ({
    "@type": "UnitPriceSpecification",
    price,
    ...more,
  });
  const offers = {
    "@type": "Offer",
    priceCurrency: "GBP",
    priceSpecification: [
      spec(20, { priceType: "https://schema.org/ListPrice" }),
      spec(19, { priceType: "https://schema.org/StrikethroughPrice" }),
      spec(9, { validForMemberTier: { "@type": "MemberProgramTier" } }),
      spec(12.75, {}),
    ],
  };
  page(ld({ ...product, offers }));
  expect(pageProduct(core)).toEqual(view);
  page(
    ld({ ...product, offers: { ...offers, priceSpecification: [spec(20, { priceType: "SRP" })] } }),
  );
  expect(pageProduct(core)).toMatchObject({ currency: "GBP", value: 20 });
});

it("reads an aggregate's own offers, also where its price is empty", () => {
  const offers = { "@type": "AggregateOffer", price: "", lowPrice: "", offers: [product.offers] };
  page(ld({ ...product, offers }));
  expect(pageProduct(core)).toEqual(view);
});

it("takes a plug-in's product with an id for the theme's without one", () => {
  const { sku: _, ...nameless } = product;
  page(ld(nameless) + ld(product));
  expect(pageProduct(core)).toEqual(view);
});

it("gives nothing on a page of several groups", () => {
  const group = (id: string) => ({ "@type": "ProductGroup", productGroupID: id, name: id });
  page(ld([group("G1"), group("G2")]));
  expect(pageProduct(core)).toBeNull();
});

it("passes over a broken script and reads the next", () => {
  page(ld("{{{") + ld(product));
  expect(pageProduct(core)).toEqual(view);
});

it("takes the same product told twice for one", () => {
  page(ld(product) + ld({ ...product, name: "The same" }));
  expect(pageProduct(core)).toEqual(view);
});

it("gives nothing on a page of several products, or of listed ones", () => {
  page(ld([product, { ...product, sku: "other" }]));
  expect(pageProduct(core)).toBeNull();
  page(ld({ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: product }] }));
  expect(pageProduct(core)).toBeNull();
});

it("does not take what a product is similar to for the page's", () => {
  page(ld({ ...product, isRelatedTo: [{ ...product, sku: "other" }] }));
  expect(pageProduct(core)).toEqual(view);
});

it("reads a group by its variants' price", () => {
  page(
    ld({
      "@type": "ProductGroup",
      productGroupID: "G1",
      name: "Mug",
      hasVariant: [{ "@type": "Product", sku: "V1", offers: { price: 3, priceCurrency: "EUR" } }],
    }),
  );
  expect(pageProduct(core)).toMatchObject({
    currency: "EUR",
    value: 3,
    items: [{ item_id: "G1" }],
  });
});

it("reads RDFa with its vocabulary's whole address", () => {
  page(
    `<div typeof="http://schema.org/Product"><h1 property="http://schema.org/name">Cakestand</h1><b property="http://schema.org/sku">22423</b></div>`,
  );
  expect(pageProduct(core)).toMatchObject({
    items: [{ item_id: "22423", item_name: "Cakestand" }],
  });
});

it("reads RDFa Lite", () => {
  page(`<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Regency cakestand</h1>
    <span property="sku">22423</span><span property="brand">Regency</span><span property="category">Cakestands</span>
    <div property="offers" typeof="Offer"><span property="price">12,75</span><span property="priceCurrency" content="GBP">£</span></div></div>`);
  expect(pageProduct(core)).toEqual(view);
});

it("reads Open Graph, also in the form seen in the wild, and mixes no currencies", () => {
  document.head.innerHTML = `<meta property="product:retailer_item_id" content="22423"><meta property="og:title" content="Cakestand">
    <meta property="og:price:amount" content="12,75"><meta property="og:price:currency" content="GBP"><meta property="product:price:currency" content="USD">`;
  expect(pageProduct(core)).toMatchObject({
    currency: "GBP",
    value: 12.75,
    items: [{ item_id: "22423" }],
  });
});

it("prefers JSON-LD to microdata to Open Graph", () => {
  document.head.innerHTML = `<meta property="product:retailer_item_id" content="og">`;
  page(
    `${ld(product)}<div itemscope itemtype="http://schema.org/Product"><meta itemprop="sku" content="micro"></div>`,
  );
  expect(pageProduct(core)?.items[0]?.item_id).toBe("22423");
});

it("gives nothing on a page without a product", () => {
  page("<h1>About us</h1>");
  expect(pageProduct(core)).toBeNull();
});
