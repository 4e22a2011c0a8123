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
