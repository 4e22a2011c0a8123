import { root } from "../root.ts";
import type { ProductView } from "./ProductView.ts";
import { productOf } from "./productOf.ts";

/** Microdata, and RDFa Lite, which says the same in other attributes. */
const FORMS = [
  { scope: "itemscope", type: "itemtype", prop: "itemprop" },
  { scope: "typeof", type: "typeof", prop: "property" },
] as const;
const PRODUCT = /(?:^|[/:\s])Product(?:Group|Model)?(?:$|\s)/;

/** The page's one product in microdata or RDFa Lite; null for none or several. */
export function readMicrodata(): ProductView | null {
  for (const { scope, type, prop } of FORMS) {
    const products = [...root.querySelectorAll(`[${type}]:not([${prop}])`)].filter((element) =>
      PRODUCT.test(element.getAttribute(type) ?? ""),
    );
    const [product] = products;
    if (product && products.length === 1) {
      return productOf((name) => fieldOf(product, name, { scope, prop }));
    }
  }
  return null;
}

interface Form {
  readonly scope: string;
  readonly prop: string;
}

/** A field of a scope, not of a scope within it; nested things as objects that productOf understands. */
function fieldOf(root: Element, name: string, form: Form): unknown {
  const found: unknown[] = [];
  for (const element of root.querySelectorAll(
    `[${form.prop}~="${name}"],[${form.prop}$=":${name}"]`,
  )) {
    if (element.parentElement?.closest(`[${form.scope}]`) !== root) continue;
    found.push(element.hasAttribute(form.scope) ? thingOf(element, form) : saidBy(element));
  }
  return found.length > 1 ? found : found[0];
}

function thingOf(element: Element, form: Form): Record<string, unknown> {
  const thing: Record<string, unknown> = {};
  for (const name of ["name", "price", "lowPrice", "priceCurrency", "priceSpecification"]) {
    thing[name] = fieldOf(element, name, form);
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
