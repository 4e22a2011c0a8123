import { root } from "../root.ts";
import type { ProductView } from "./ProductView.ts";
import type { Mark } from "./productMarks.ts";
import { productOf } from "./productOf.ts";

/** What is read of a thing within a product: its offer, its brand. */
const OF_THINGS = [
  "name",
  "price",
  "lowPrice",
  "priceCurrency",
  "priceSpecification",
  "priceType",
  "availability",
  "offers",
];
/** Of an `itemid` what names the product alone: the end of a URN, or a bare id; an address is none. */
const ITEM_ID = /^(?:urn:.*:)?([^/#?]+)$/i;

/** A view of the product that an element is marked as; null without an id. */
export function markedView(product: Element, mark: Mark): ProductView | null {
  // Where things name each other as parts of themselves each is read once.
  const seen = new Set([product]);
  const isRdfa = mark.prop === "property";
  const props = isRdfa ? [mark.prop, "rel"] : [mark.prop];

  /** A field of a scope, not of a scope within it; nested things as objects that productOf understands. */
  function fieldOf(scope: Element, name: string): unknown {
    const found: unknown[] = [];
    const form = props
      .map((prop) => `[${prop}~="${name}"],[${prop}$=":${name}"],[${prop}$="/${name}"]`)
      .join();
    for (const part of [scope, ...elsewhere(scope)]) {
      for (const element of [part, ...part.querySelectorAll(form)]) {
        const owner = element.parentElement?.closest(`[${mark.scope}]`) ?? null;
        const isOwn = part === scope ? owner === scope : !part.contains(owner);
        if (!isOwn || !element.matches(form)) continue;
        const thing = element.hasAttribute(mark.scope) ? element : isRdfa && linkedBy(element);
        if (!thing) found.push(saidBy(element));
        else if (!seen.has(thing)) {
          seen.add(thing);
          found.push(Object.fromEntries(OF_THINGS.map((field) => [field, fieldOf(thing, field)])));
        }
      }
    }
    return found.length > 1 ? found : found[0];
  }

  return productOf(
    (name) =>
      fieldOf(product, name) ??
      (name === "gtin" ? ITEM_ID.exec(product.getAttribute("itemid") ?? "")?.[1] : undefined),
  );
}

/** The elements elsewhere in the page that a thing names as parts of itself. */
function elsewhere(scope: Element): Element[] {
  const ids = scope.getAttribute("itemref")?.split(/\s+/);
  return ids ? [...root.querySelectorAll("[id]")].filter(({ id }) => ids.includes(id)) : [];
}

/** In RDFa, the thing elsewhere in the page that an element names; else that within it, of which a `rel` tells. */
function linkedBy(element: Element): Element | undefined {
  const name = element.getAttribute("resource") ?? element.getAttribute("href");
  const isNamed = (one: Element): boolean =>
    name ? [one.getAttribute("resource"), one.getAttribute("about")].includes(name) : true;
  const within = name ? root : element.matches("[rel]") && element;
  return within ? [...within.querySelectorAll("[typeof]")].find(isNamed) : undefined;
}

function saidBy(element: Element): string {
  for (const name of ["content", "value", "datetime"]) {
    const value = element.getAttribute(name);
    if (value !== null) return value;
  }
  const text = element.textContent?.trim() ?? "";
  return text || (element.getAttribute("href") ?? element.getAttribute("resource") ?? "");
}
