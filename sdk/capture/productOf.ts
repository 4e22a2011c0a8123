import { itemIdOf } from "../wire/itemIdOf.ts";
import type { ProductView } from "./ProductView.ts";
import { parsePrice } from "./parsePrice.ts";

type Field = (name: string) => unknown;

/** A view of a schema.org Product, whose fields are read by `field`; null without an id. */
export function productOf(field: Field): ProductView | null {
  const item_id = itemIdOf(field);
  if (!item_id) return null;
  const own = offersOf(field("offers"));
  const { price, currency, availability } =
    own.price === undefined ? offersOf(field("hasVariant")) : own;
  return {
    value: price,
    currency,
    items: [
      {
        item_id,
        item_name: textOf(field("name")) || undefined,
        item_brand: textOf(field("brand")) || undefined,
        item_category:
          textOf(field("category"))
            .split(/\s*[>/|]\s*/)
            .at(-1) || undefined,
        price,
        availability: availability || undefined,
        quantity: 1,
      },
    ],
  };
}

/**
 * The first price of an Offer, an AggregateOffer, a variant, or a list of them, with the currency beside it; and what all of
 * them say of whether it can be had.
 */
function offersOf(value: unknown) {
  const todo: unknown[] = [value];
  let price: number | undefined;
  let currency: string | undefined;
  let availability = "";
  for (let i = 0; i < todo.length && i < 100; i++) {
    const one = todo[i];
    if (Array.isArray(one)) todo.push(...one.slice(0, 50));
    else if (typeof one === "object" && one !== null) {
      const get: Field = (name) => Reflect.get(one, name);
      const said = textOf(get("availability"));
      if (said) availability += ` ${said}`;
      if (price === undefined) {
        price = priceOf(get("price") ?? get("lowPrice"));
        currency = (price !== undefined && textOf(get("priceCurrency"))) || undefined;
      }
      todo.push(get("offers"), get("priceSpecification"));
    }
  }
  return { price, currency, availability };
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
