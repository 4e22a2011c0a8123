import type { ProductView } from "./ProductView.ts";
import type { Mark } from "./productMarks.ts";
import { productOf } from "./productOf.ts";

/** A view of the product that an element is marked as; null without an id. */
export const markedView = (product: Element, mark: Mark): ProductView | null =>
  productOf((name) => fieldOf(product, name, mark));

/** A field of a scope, not of a scope within it; nested things as objects that productOf understands. */
function fieldOf(root: Element, name: string, mark: Mark): unknown {
  const found: unknown[] = [];
  for (const element of root.querySelectorAll(
    `[${mark.prop}~="${name}"],[${mark.prop}$=":${name}"],[${mark.prop}$="/${name}"]`,
  )) {
    if (element.parentElement?.closest(`[${mark.scope}]`) !== root) continue;
    found.push(element.hasAttribute(mark.scope) ? thingOf(element, mark) : saidBy(element));
  }
  return found.length > 1 ? found : found[0];
}

function thingOf(element: Element, mark: Mark): Record<string, unknown> {
  const thing: Record<string, unknown> = {};
  for (const name of [
    "name",
    "price",
    "lowPrice",
    "priceCurrency",
    "priceSpecification",
    "priceType",
    "availability",
    "offers",
  ]) {
    thing[name] = fieldOf(element, name, mark);
  }
  return thing;
}

function saidBy(element: Element): string {
  for (const name of ["content", "value", "datetime"]) {
    const value = element.getAttribute(name);
    if (value !== null) return value;
  }
  const text = element.textContent?.trim() ?? "";
  return text || (element.getAttribute("href") ?? "");
}
