import { afterEach, expect, it } from "vitest";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";
import { page, view } from "./test/cakestand.ts";

afterEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});
const core = { product: pageNode, nodes: jsonLdNodes };

it("reads microdata, not what is nested in it", () => {
  page(`<div itemscope itemtype="https://schema.org/Product">
    <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="name">Lovely</span></div>
    <h1 itemprop="name">Regency cakestand</h1><meta itemprop="sku" content="22423">
    <span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><meta itemprop="name" content="Regency"></span>
    <meta itemprop="category" content="Tea > Cakestands">
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="12.75">£12.75</span><meta itemprop="priceCurrency" content="GBP"></div>
  </div>`);
  expect(pageProduct(core)).toEqual(view);
});

it("reads microdata around a list of others, and offers within an aggregate", () => {
  page(`<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Regency cakestand</h1><span itemprop="sku">22423</span>
    <span itemprop="brand">Regency</span><span itemprop="category">Cakestands</span>
    <div itemprop="offers" itemscope itemtype="http://schema.org/AggregateOffer"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
    <span itemprop="price">£12.75</span> <meta itemprop="priceCurrency" content="GBP"></div></div>
    <ul><li itemscope itemtype="http://schema.org/Product"><meta itemprop="sku" content="other"><b itemprop="name">Other</b></li></ul></div>`);
  expect(pageProduct(core)).toEqual(view);
});

it("reads microdata of a page's main entity", () => {
  page(`<div itemscope itemtype="https://schema.org/ItemPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="22423"></div>
    <div itemprop="mentions" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="other"></div></div>`);
  expect(pageProduct(core)).toMatchObject({ items: [{ item_id: "22423" }] });
});

it("reads microdata whose parts stand elsewhere in the page, each once", () => {
  page(`<div itemscope itemtype="https://schema.org/Product" itemref="price sku nowhere"><h1 itemprop="name">Regency cakestand</h1>
    <span itemprop="brand">Regency</span><span itemprop="category">Cakestands</span></div>
    <div id="price"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer" itemref="currency price"><data itemprop="price" value="12.75">£12.75</data></div></div>
    <p>Ref. <b id="sku" itemprop="sku">22423</b></p><meta id="currency" itemprop="priceCurrency" content="GBP">
    <div itemprop="name">of nothing</div>`);
  expect(pageProduct(core)).toEqual(view);
});

it("knows a product in microdata by its itemid where that is a name, and takes no address for one", () => {
  const marked = (more: string, inside = "") =>
    page(`<div itemscope itemtype="https://schema.org/Product" ${more}>${inside}</div>`);
  for (const id of ["22423", "urn:sku:22423", "urn:gtin:22423"]) {
    marked(`itemid="${id}"`);
    expect(pageProduct(core)?.items, id).toMatchObject([{ item_id: "22423" }]);
  }
  for (const id of ["#product", "https://shop.example/p/22423", ""]) {
    marked(`itemid="${id}"`);
    expect(pageProduct(core), id).toBeNull();
  }
  marked(`itemid="urn:isbn:1"`, `<b itemprop="sku">22423</b>`);
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "22423" }]);
});

it("knows a group in microdata without an id by its first variant", () => {
  page(`<div itemscope itemtype="https://schema.org/ProductGroup"><b itemprop="name">Mug</b>
    <div itemprop="hasVariant" itemscope itemtype="https://schema.org/Product"><b itemprop="sku">V1</b></div>
    <div itemprop="hasVariant" itemscope itemtype="https://schema.org/Product"><b itemprop="sku">V2</b></div></div>`);
  expect(pageProduct(core)?.items).toMatchObject([{ item_id: "V1" }]);
});

const RDFA =
  '<b property="name">Regency cakestand</b><i property="sku">22423</i><u property="brand">Regency</u><u property="category">Cakestands</u>';

it.each([
  [
    "offers that a product names by `resource`, whose own is `resource` too",
    `<div vocab="https://schema.org/"><div typeof="Product">${RDFA}<link property="offers" resource="#offer"></div>
     <aside resource="#offer" typeof="Offer"><b property="price" content="12.75">£12.75</b><meta property="priceCurrency" content="GBP"></aside></div>`,
  ],
  [
    "by `href`, whose own is `about`, with a prefix",
    `<div prefix="schema: https://schema.org/"><div typeof="schema:Product">${RDFA.replaceAll('property="', 'property="schema:')}<a property="schema:offers" href="#offer">Price</a></div>
     <aside about="#offer" typeof="schema:Offer"><b property="schema:price">12.75</b><meta property="schema:priceCurrency" content="GBP"></aside></div>`,
  ],
  [
    "by `rel` with `resource`, and from the offer its price",
    `<div vocab="https://schema.org/"><div typeof="Product" resource="#p">${RDFA}<span rel="offers" resource="#offer"></span></div>
     <p about="#offer" typeof="Offer"><span rel="itemOffered" resource="#p"></span><span rel="priceSpecification" resource="#price"></span></p>
     <p about="#price" typeof="UnitPriceSpecification"><b property="price">12.75</b><b property="priceCurrency">GBP</b></p></div>`,
  ],
  [
    "by `rel` around it",
    `<div vocab="https://schema.org/" typeof="Product">${RDFA}<div rel="schema:offers"><div typeof="Offer"><b property="price">12.75</b><b property="priceCurrency">GBP</b></div></div></div>`,
  ],
])("reads RDFa with %s", (_, html) => {
  page(html);
  expect(pageProduct(core)).toEqual(view);
});

it("reads whether a product can be had where RDFa names that by `resource`", () => {
  page(`<div vocab="https://schema.org/" typeof="Product"><i property="sku">22423</i>
    <div property="offers" typeof="Offer"><link property="availability" resource="https://schema.org/OutOfStock"><b property="price">5</b></div></div>`);
  expect(pageProduct(core)?.items).toMatchObject([
    { price: 5, availability: " https://schema.org/OutOfStock" },
  ]);
});

it("reads RDFa whose things name each other in a circle, and names that lead nowhere", () => {
  page(`<div vocab="https://schema.org/"><div typeof="Product" resource="#p"><i property="sku">22423</i><link property="offers" resource="#a"><link property="offers" resource="#nowhere"></div>
    <div typeof="Offer" resource="#a"><link property="offers" resource="#b"></div><div typeof="Offer" resource="#b"><link property="offers" resource="#a"><link property="offers" resource="#p"><b property="price">5</b></div></div>`);
  expect(pageProduct(core)).toMatchObject({ value: 5, items: [{ item_id: "22423" }] });
});
