import { isRecord } from "../wire/isRecord.ts";
import { itemIdOf } from "../wire/itemIdOf.ts";
import type { ProductView } from "./ProductView.ts";
import { parsePrice } from "./parsePrice.ts";
import { wordsOf } from "./wordsOf.ts";

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
const THINGS_MAX = 1_000;
const BESIDE = /List|SRP|Strike|Minimum|Regular/;

/**
 * The first price asked in an Offer, an AggregateOffer, a variant, or a list of them, with the currency beside it; and what
 * all of them say of whether it can be had.
 */
function offersOf(value: unknown) {
  // What a thing leaves unsaid, that around it says.
  const todo: [thing: unknown, currency: string][] = [[value, ""]];
  const asked: { price: number; currency: string }[] = [];
  const beside: typeof asked = [];
  let availability = "";
  for (const [one, outer] of todo) {
    if (todo.length > THINGS_MAX) break;
    let currency = outer;
    let parts: unknown[] = [];
    if (Array.isArray(one)) parts = one.slice(0, 50);
    else if (isRecord(one)) {
      const said = textOf(one["availability"]);
      if (said) availability += ` ${said}`;
      currency = textOf(one["priceCurrency"]) || outer;
      const price = priceOf(one["price"], currency) ?? priceOf(one["lowPrice"], currency);
      const isBeside = BESIDE.test(textOf(one["priceType"])) || one["validForMemberTier"];
      if (price !== undefined) (isBeside ? beside : asked).push({ price, currency });
      parts = [one["offers"], one["priceSpecification"]];
    }
    for (const part of parts) todo.push([part, currency]);
  }
  return { ...(asked[0] ?? beside[0]), availability };
}

function priceOf(value: unknown, currency: string): number | undefined {
  return typeof value === "number" ? value : parsePrice(textOf(value), currency);
}

/** A text, the name of a thing, or the first of several. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0] ?? "");
  if (isRecord(value)) return textOf(value["name"] ?? value["@value"]);
  return wordsOf(value);
}
