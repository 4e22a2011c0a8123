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

/** Prices that a shop writes beside the one it asks for: struck out, recommended, or for members alone. */
const BESIDE = /List|SRP|Strike|Minimum|Regular/;

/**
 * The first price asked in an Offer, an AggregateOffer, a variant, or a list of them, with the currency beside it; and what
 * all of them say of whether it can be had.
 */
function offersOf(value: unknown) {
  const todo: [thing: unknown, currency: string][] = [[value, ""]];
  const asked: { price?: number; currency?: string }[] = [];
  const beside: typeof asked = [];
  let availability = "";
  for (let at = 0; at < todo.length && at < 100; at++) {
    const [one, outer] = todo[at] ?? [];
    if (Array.isArray(one)) todo.push(...one.slice(0, 50).map(within(outer)));
    else if (typeof one === "object" && one !== null) {
      const get: Field = (name) => Reflect.get(one, name);
      const said = textOf(get("availability"));
      if (said) availability += ` ${said}`;
      const currency = textOf(get("priceCurrency")) || outer || "";
      const price = priceOf(get("price"), currency) ?? priceOf(get("lowPrice"), currency);
      const isBeside = BESIDE.test(textOf(get("priceType"))) || get("validForMemberTier");
      if (price !== undefined)
        (isBeside ? beside : asked).push({ price, ...(currency && { currency }) });
      todo.push(...[get("offers"), get("priceSpecification")].map(within(currency)));
    }
  }
  return { ...(asked[0] ?? beside[0]), availability };
}

/** What a thing leaves unsaid, that around it says. */
const within =
  (currency = "") =>
  (thing: unknown): [unknown, string] => [thing, currency];

function priceOf(value: unknown, currency: string): number | undefined {
  return typeof value === "number" ? value : parsePrice(textOf(value), currency);
}

/** A text, the name of a thing, or the first of several. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0] ?? "");
  if (typeof value === "object" && value !== null) {
    return textOf(Reflect.get(value, "name") ?? Reflect.get(value, "@value") ?? "");
  }
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
