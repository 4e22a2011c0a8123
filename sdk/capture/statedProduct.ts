import type { Core } from "../Core.ts";
import { isRecord } from "../wire/isRecord.ts";
import { itemIdOf } from "../wire/itemIdOf.ts";
import type { LdNode } from "../wire/ldNodes.ts";
import { isHere } from "./isHere.ts";
import type { ProductView } from "./ProductView.ts";
import { plainNode } from "./plainNode.ts";
import { productOf } from "./productOf.ts";
import { typesOf } from "./typesOf.ts";
import { wholeNode } from "./wholeNode.ts";

type Page = Pick<Core, "product" | "nodes">;

const PRODUCT = /\b(Individual)?Product(Group|Model)?\b/;
/** Ids that few know a product by: asked for where there is no other. */
const RARE = ["gtin12", "gtin14", "gtin8", "isbn", "inProductGroupWithID"];

/**
 * The product that a page's JSON-LD is about where it takes more than one look: its parts stand elsewhere and are named by
 * `@id`, the page says which of several it is about, or the product has no id and one of its variants or offers has.
 */
export function statedProduct({ product, nodes }: Page): ProductView | null {
  const all = nodes().map((node) => plainNode(node));
  const whole = wholeNode(all);
  const plain = product();
  if (plain) return viewOf(whole(plainNode(plain)));
  const offered = all.filter((node) => typesOf(node).includes("Offer"));
  const products = [
    ...all,
    ...offered.flatMap((offer) => ({ offers: offer, ...recordOf(whole(offer)["itemOffered"]) })),
  ]
    .filter((node) => PRODUCT.test(typesOf(node)))
    .map(whole);
  // What the page calls its main thing, else what bears its address, else the only one there is.
  const named = all.map((node) => recordOf(node["mainEntity"])["@id"]);
  const main = products.filter((node) => node["@id"] && named.includes(node["@id"]));
  for (const some of [main, products.filter(isHere), products]) {
    const view = onlyView(some);
    if (view) return view;
  }
  return null;
}

/** The view of the one product that some nodes tell of: of a group first, and of its variants the one that is shown. */
function onlyView(nodes: readonly LdNode[]): ProductView | null {
  const groups = nodes.filter((node) => /Group/.test(typesOf(node)));
  const told = groups.length ? groups : nodes;
  const kin = new Set(told.map(groupOf));
  const areKin = told.length > 1 && kin.size === 1 && !kin.has("");
  if (areKin) return viewOf({ hasVariant: told });
  const views = told.flatMap((node) => viewOf(node) ?? []);
  const ids = new Set(views.map(({ items: [item] }) => item?.item_id));
  return ids.size === 1 ? (views[0] ?? null) : null;
}

/** The group that a product says it is a variant of, or "". */
const groupOf = (node: LdNode): string => {
  const { "@id": id, productGroupID } = recordOf(node["isVariantOf"]);
  return String([node["inProductGroupWithID"], productGroupID, id].find(isText) ?? "");
};

function viewOf(node: LdNode): ProductView | null {
  const own = productOf((name) => node[name]);
  if (own) return own;
  // Without an id of its own it is known by the variant that is shown, else by the first.
  const parts = [node["hasVariant"], node["offers"]].flat().filter(isRecord);
  for (const part of [...parts.filter(isHere), ...parts]) {
    const offers = [part["offers"]].flat().filter(isRecord);
    const isVariant = typesOf(part).includes("Product");
    for (const said of [part, ...offers]) {
      const item_id = itemIdOf((name) => said[name]) || rareId(said);
      if (!item_id) continue;
      const { hasVariant: _, ...group } = node;
      const told = isVariant ? { ...group, ...part } : { ...group, offers: part };
      const fields: LdNode = { ...told, sku: item_id };
      return productOf((name) => fields[name]);
    }
  }
  const item_id = rareId(node);
  return item_id ? productOf((name) => (name === "sku" ? item_id : node[name])) : null;
}

const isText = (value: unknown): value is string | number => /^[ns]/.test(typeof value) && !!value;
const rareId = (node: LdNode): string => {
  const id = RARE.map((name) => node[name]).find(isText);
  return itemIdOf((name) => (name === "sku" ? id : undefined));
};
const recordOf = (value: unknown): LdNode => (isRecord(value) ? value : {});
