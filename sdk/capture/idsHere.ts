import { root } from "../root.ts";
import { isRecord } from "../wire/isRecord.ts";
import { itemIdOf } from "../wire/itemIdOf.ts";
import type { LdNode } from "../wire/ldNodes.ts";
import { mainProduct } from "../wire/mainProduct.ts";
import { isHere } from "./isHere.ts";
import { peek } from "./platforms/peek.ts";
import { productMarks } from "./productMarks.ts";
import { typesOf } from "./typesOf.ts";
import { wholeNode } from "./wholeNode.ts";

const IDS = /^(sku|productID|productGroupID|inProductGroupWithID|mpn|isbn|gtin\d*|url)$/;
const PARTS = ["offers", "hasVariant", "isVariantOf"];
const PARTS_MAX = 1_000;
/** What a query calls a product or its variant. */
const QUERY = /^(id|sku|variant|pid|(product|item|variant)[_-]?id)$/;
/** WooCommerce and PrestaShop have the product's number among the body's classes. */
const NUMBER = /(?:postid|product-id)-(\d+)/;
const TAGS = /^(og|product):(retailer_item_id|retailer_part_no|sku|id|product:id|ean|upc|isbn)$/;

/** Tells whether an id is one by which this page knows its product: `own` are those that it was told of under. */
export function idsHere(nodes: readonly LdNode[], own: readonly string[]): (id: string) => boolean {
  const ids = new Set<string>();
  const add = (value: unknown): void => {
    for (const one of [value].flat()) {
      if (typeof one !== "string" && typeof one !== "number") continue;
      for (const id of namesIn(String(one).trim().toLowerCase())) if (id) ids.add(id);
    }
  };
  own.forEach(add);
  add(location.pathname + location.search);

  const main = mainProduct(nodes);
  const idOf = (node: LdNode): string => itemIdOf((name) => node[name]);
  const told = nodes.filter((node) =>
    main
      ? idOf(node) === idOf(main) || isVariantOf(node, main)
      : /Group/.test(typesOf(node)) || isHere(node),
  );
  const todo: unknown[] = told.map(wholeNode(nodes));
  for (const thing of todo) {
    if (todo.length > PARTS_MAX) break;
    if (Array.isArray(thing)) todo.push(...thing.slice(0, PARTS_MAX));
    if (!isRecord(thing)) continue;
    for (const name of Object.keys(thing)) if (IDS.test(name)) add(thing[name]);
    for (const part of PARTS) todo.push(thing[part]);
  }

  for (const [mark, [product]] of productMarks(root)) {
    for (const element of product?.querySelectorAll(`[${mark.prop}]`) ?? []) {
      const isOwn = element.parentElement?.closest(`[${mark.scope}]`) === product;
      if (isOwn && IDS.test(element.getAttribute(mark.prop) ?? ""))
        add(element.getAttribute("content") ?? element.textContent);
    }
  }
  for (const tag of root.querySelectorAll("meta[property],meta[name]")) {
    if (TAGS.test(tag.getAttribute("property") ?? tag.getAttribute("name") ?? ""))
      add(tag.getAttribute("content"));
  }
  add(NUMBER.exec(root.querySelector("body")?.getAttribute("class") ?? "")?.[1]);
  const shopify = peek(globalThis, "ShopifyAnalytics", "meta", "product");
  const variants = peek(shopify, "variants");
  for (const one of [shopify, ...(Array.isArray(variants) ? variants : [])]) {
    for (const name of ["id", "sku"]) add(peek(one, name));
  }

  return (id) => {
    const said = id.trim().toLowerCase();
    // As Shopify's channels write it: `shopify_GB_8801_44001`.
    const parts = said.split(/[^\p{L}\p{N}]+/u).filter((part) => /\d{4}/.test(part));
    return [said, ...parts].some((one) => ids.has(one));
  };
}

/** What a name stands for: of an address its last part, and what its query calls a product; else what is named in a scheme. */
function namesIn(said: string): string[] {
  if (!/[/?]/.test(said)) return [said.replace(/^(sku|mpn|gtin\d*|isbn):/, "")];
  try {
    const { pathname, searchParams } = new URL(said, location.href);
    const named = [...searchParams].flatMap(([name, value]) => (QUERY.test(name) ? value : []));
    return [pathname.split("/").at(-1) ?? "", ...named];
  } catch {
    return [];
  }
}

const isVariantOf = (node: LdNode, group: LdNode): boolean => {
  const { isVariantOf: said } = node;
  return isRecord(said) && said["@id"] !== undefined && said["@id"] === group["@id"];
};
