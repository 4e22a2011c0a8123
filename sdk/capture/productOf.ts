import { itemIdOf } from "../wire/itemIdOf.ts";
import type { ProductView } from "./ProductView.ts";
import { parsePrice } from "./parsePrice.ts";

type Field = (name: string) => unknown;

/** A view of a schema.org Product, whose fields are read by `field`; null without an id. */
export function productOf(field: Field): ProductView | null {
  const item_id = itemIdOf(field);
  if (!item_id) return null;
  const item_name = textOf(field("name"));
  const item_brand = textOf(field("brand"));
  const item_category =
    textOf(field("category"))
      .split(/\s*[>/|]\s*/)
      .at(-1) ?? "";
  const offer = offerOf(field("offers")) ?? offerOf(field("hasVariant"));
  return {
    ...(offer && { value: offer.price, ...(offer.currency && { currency: offer.currency }) }),
    items: [
      {
        item_id,
        ...(item_name && { item_name }),
        ...(item_brand && { item_brand }),
        ...(item_category && { item_category }),
        ...(offer && { price: offer.price }),
        quantity: 1,
      },
    ],
  };
}

/** The first price of an Offer, an AggregateOffer, a variant, or a list of them, with the currency beside it. */
function offerOf(value: unknown): { price: number; currency: string } | null {
  const todo: unknown[] = [value];
  for (let i = 0; i < todo.length && i < 100; i++) {
    const one = todo[i];
    if (Array.isArray(one)) todo.push(...one.slice(0, 50));
    else if (typeof one === "object" && one !== null) {
      const get: Field = (name) => Reflect.get(one, name);
      const price = priceOf(get("price") ?? get("lowPrice"));
      if (price !== undefined) return { price, currency: textOf(get("priceCurrency")) };
      todo.push(get("offers"), get("priceSpecification"));
    }
  }
  return null;
}

function priceOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" ? parsePrice(value) : undefined;
}

/** A text, the name of a thing, or the first of several. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0] ?? "");
  if (typeof value === "object" && value !== null) {
    return textOf(Reflect.get(value, "name") ?? Reflect.get(value, "@value") ?? "");
  }
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
