import fc from "fast-check";

const NAMES = [
  ...["getElementById", "querySelectorAll", "documentElement", "body", "attributes", "id", "url"],
  ...["parentElement", "getAttribute", "closest", "textContent", "contains", "dataLayer", "price"],
];
const WORDS = [
  ...["sku", "name", "offers", "price", "priceCurrency", "brand", "hasVariant", "availability"],
  ...["item", "itemListElement", "isRelatedTo", "mainEntity", "priceSpecification", "category"],
];
const TYPES = [
  "Product",
  "ProductGroup",
  "Offer",
  "AggregateOffer",
  "ListItem",
  "ItemList",
  "Brand",
];
const TEXTS = [
  "22423",
  "1.299,00 €",
  "GBP",
  "https://schema.org/InStock",
  "#x",
  "urn:sku:1",
  "//[",
];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: "binary", maxLength: 20 }));
const quoted = text.map((one) => one.replace(/"/g, "&quot;"));
const name = fc.constantFrom(...NAMES);
const word = fc.constantFrom(...WORDS);
const ids = fc.array(fc.constantFrom("a", "b", "c", ...NAMES), { maxLength: 4 });
const type = fc.constantFrom(...TYPES).map((one) => `https://schema.org/${one}`);

const attribute = fc.oneof(
  { weight: 4, arbitrary: word.map((one) => `itemprop="${one}"`) },
  { weight: 4, arbitrary: type.map((one) => `itemscope itemtype="${one}"`) },
  { weight: 2, arbitrary: type.map((one) => `typeof="${one}"`) },
  word.map((one) => `property="${one}"`),
  quoted.map((one) => `content="${one}"`),
  quoted.map((one) => `itemid="${one}"`),
  ids.map((some) => `itemref="${some.join(" ")}"`),
  fc.constantFrom("a", "b", "c").map((id) => `id="${id}"`),
  fc
    .tuple(fc.constantFrom("resource", "about", "href"), fc.constantFrom("a", "b"))
    .map(([one, id]) => `${one}="#${id}"`),
  word.map((one) => `rel="schema:${one}"`),
  name.map((one) => `id="${one}"`),
  name.map((one) => `name="${one}"`),
  quoted.map((one) => `data-page-type="product" data-item-id="${one}" data-cart="${one}"`),
  quoted.map((one) => `href="${one}"`),
  fc.constantFrom("og:price:amount", "product:retailer_item_id").map((one) => `property="${one}"`),
);
const tag = fc.constantFrom("div", "form", "img", "meta", "a", "li", "span", "body", "template");

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    text,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 12.75),
    fc.constantFrom({ toString: 1, valueOf: 2 }, { toString: null }, { __proto__: null }),
    fc.constantFrom("a", "b").map((id) => ({ "@id": `#${id}` })),
  ),
  node: fc.record(
    {
      "@type": fc.oneof(fc.constantFrom(...TYPES), fc.array(tie("any")), tie("leaf")),
      "@id": fc.constantFrom("#a", "#b"),
      ...Object.fromEntries(WORDS.map((one) => [one, tie("any")])),
      productGroupID: tie("leaf"),
      isVariantOf: tie("any"),
      url: tie("leaf"),
      "@graph": fc.array(tie("any"), { maxLength: 4 }),
    },
    { requiredKeys: ["@type"] },
  ),
  any: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    tie("leaf"),
    tie("node"),
    fc.array(tie("any"), { maxLength: 4 }),
  ),
}));
const deep = fc
  .constantFrom("[", '{"name":', '{"@type":"Product","sku":"1","offers":')
  .map((open) => {
    const close = open === "[" ? "]" : "}";
    return `{"@type":"Product","sku":"1","name":${open.repeat(3_000)}1${close.repeat(3_000)}}`;
  });
const script = fc
  .oneof(
    { weight: 6, arbitrary: value.node.map((node) => JSON.stringify(node)) },
    { weight: 2, arbitrary: value.any.map((node) => JSON.stringify([node, node])) },
    { weight: 1, arbitrary: deep },
    { weight: 2, arbitrary: fc.string({ maxLength: 60 }) },
  )
  .chain((json) => fc.constantFrom(json, `<!--${json}-->`, `//<![CDATA[\n${json}`, json.slice(1)))
  .map((json) => `<script type="application/ld+json">${json.replace(/<\/script/g, "")}</script>`);

const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(tag, fc.array(attribute, { maxLength: 4 }))
      .map(([one, attributes]) => `<${one} ${attributes.join(" ")}>`),
  },
  { weight: 3, arbitrary: tag.map((one) => `</${one}>`) },
  { weight: 2, arbitrary: text },
  { weight: 2, arbitrary: script },
);

const pieces = fc.array(piece, { maxLength: 25 }).map((some) => some.join(""));
const product = fc
  .tuple(value.node, text)
  .map(([node, sku]) => JSON.stringify({ ...Object(node), "@type": "Product", sku }))
  .map((json) => `<script type="application/ld+json">${json.replace(/<\/script/g, "")}</script>`);

/** Pages of the attributes, types and names that the readers look for, in any order, whole and broken; a third with a product. */
export const anyPage = fc.oneof(
  { weight: 2, arbitrary: pieces },
  { weight: 1, arbitrary: fc.tuple(product, pieces).map((some) => some.join("")) },
);
