import { afterEach, expect, it, vi } from "vitest";
import type { CandourEvent, EventItem } from "../wire/index.ts";
import { createOnce } from "./createOnce.ts";
import { isAnother } from "./isAnother.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";
import { openPage } from "./test/openPage.ts";

afterEach(() => vi.unstubAllGlobals());

const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const offers = { "@type": "Offer", price: "48.00", priceCurrency: "GBP" };
const LAMP = ld({ "@type": "Product", sku: "L-1", mpn: "9001", name: "Brass lamp", offers });
const SHIRT = ld({
  "@type": "ProductGroup",
  productGroupID: "8801",
  name: "Linen shirt",
  brand: { "@type": "Brand", name: "Mill" },
  url: "https://shop.example/products/linen-shirt",
  hasVariant: [
    { "@type": "Product", sku: "LIN-S", gtin13: "4006381333931", name: "Linen shirt - S", offers },
    {
      "@type": "Product",
      sku: "LIN-M",
      offers: { ...offers, url: "https://shop.example/products/linen-shirt?variant=44002" },
    },
  ],
});
const layerOf = (item: object): object => ({ event: "view_item", ecommerce: { items: [item] } });
/** The ids of what was viewed, in the order in which it was told. */
async function viewed(html: string, items: readonly object[], before: readonly object[] = []) {
  const dataLayer: object[] = before.map(layerOf);
  const page = await openPage(html, { dataLayer }, "/products/linen-shirt");
  for (const item of items) dataLayer.push(layerOf(item));
  const events = await page.events();
  return events.map(({ items: told }) => (Array.isArray(told) ? told[0].item_id : null));
}

const core = { product: pageNode, nodes: jsonLdNodes };
/** Whether a view that the data layer tells after the page's markup is told too. */
function isTold(html: string, item: EventItem): boolean {
  history.replaceState(null, "", "/products/linen-shirt");
  document.body.innerHTML = html;
  const viewOf = (items: EventItem[]): CandourEvent => ({
    id: "event-0001",
    name: "view_item",
    at: 1,
    items,
  });
  const once = createOnce();
  const { item_id = "", item_name = "", item_brand = "" } = pageProduct(core)?.items[0] ?? {};
  once(viewOf([{ item_id, item_name, item_brand }]), "markup");
  const event = viewOf([item]);
  const told = once(event, "layer");
  return typeof told === "boolean" ? told : isAnother({ event, source: "layer", told }, core);
}

it.each([
  ["another id and name", LAMP, { item_id: "L-2", item_name: "Tin lamp" }],
  ["another id and no name", LAMP, { item_id: "L-2" }],
  ["a name that only begins alike", LAMP, { item_id: "L-2", item_name: "Brass lampshade" }],
  ["another group's variant", SHIRT, { item_id: "TRO-S", item_name: "Linen trousers - S" }],
])("takes what the page says after its markup for another product: %s", (_, html, item) => {
  expect(isTold(html, item)).toBe(true);
});

it.each([
  ["its own id", LAMP, { item_id: "l-1", item_name: "Brass Lamp (sale)" }],
  ["another of its ids", LAMP, { item_id: "9001" }],
  ["its name under an id of another system", LAMP, { item_id: "7", item_name: "BRASS LAMP" }],
  ["a variant's reference", SHIRT, { item_id: "LIN-M" }],
  ["a variant's GTIN", SHIRT, { item_id: "4006381333931" }],
  ["a variant's number, as its address has it", SHIRT, { item_id: "44002" }],
  ["the form of Shopify's channels", SHIRT, { item_id: "shopify_GB_8801_44001" }],
  ["the last part of the address", SHIRT, { item_id: "linen-shirt" }],
  ["a variant's name", SHIRT, { item_id: "7", item_name: "Linen shirt - XL" }],
  ["a name after its brand", SHIRT, { item_id: "7", item_name: "Mill Linen shirt" }],
  [
    "a name before its variant",
    SHIRT,
    { item_id: "7", item_name: "Linen shirt XL", item_variant: "XL" },
  ],
])("takes what the page says after its markup for the same product: %s", (_, html, item) => {
  expect(isTold(html, item)).toBe(false);
});

it("tells what markup says though the page has told of another product before, and of the same one not again", async () => {
  expect(await viewed(LAMP, [], [{ item_id: "L-2", item_name: "Tin lamp" }])).toEqual([
    "L-2",
    "L-1",
  ]);
  expect(await viewed(LAMP, [], [{ item_id: "9001", item_name: "Lamp 9001" }])).toEqual(["9001"]);
  // Under an id of the page's own, without a name: markup, which is read late, says it again.
  expect(await viewed(LAMP, [], [{ item_id: "internal-7" }])).toEqual(["internal-7"]);
});

it("tells each of several other products once, whoever says it again", async () => {
  const tin = { item_id: "L-2", item_name: "Tin lamp" };
  const oak = { item_id: "L-3", item_name: "Oak lamp" };
  expect(await viewed(LAMP, [tin, oak, tin, { item_id: "L-1" }])).toEqual(["L-1", "L-2", "L-3"]);
});

it("knows a product by its page's microdata, tags, classes and the platform's own numbers", async () => {
  const micro = `<body class="single-product postid-55"><div itemscope itemtype="https://schema.org/Product"><b itemprop="sku">L-1</b><b itemprop="mpn">9001</b>
    <div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><b itemprop="sku">L-2</b></div></div></body>`;
  expect(await viewed(micro, [{ item_id: "9001" }, { item_id: "55" }])).toEqual(["L-1"]);
  expect(await viewed(micro, [{ item_id: "L-2" }])).toEqual(["L-1", "L-2"]);
});
