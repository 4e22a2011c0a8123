import { newId } from "../delivery/newId.ts";
import type { EventDraft } from "../EventDraft.ts";
import { besideId } from "../wire/besideId.ts";
import { type CandourEvent, type EventItem, isEventName, LIMITS } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";
import { availabilityOf } from "./availabilityOf.ts";
import { parsePrice } from "./parsePrice.ts";
import { wordsOf } from "./wordsOf.ts";

type Fields = Readonly<Record<string, unknown>>;
type BytesOf = (event: CandourEvent) => number;

const ITEM_TEXTS = [
  "item_name",
  "item_brand",
  "item_category",
  "item_category2",
  "item_category3",
  "item_category4",
  "item_category5",
  "item_variant",
  "item_list_id",
  "item_list_name",
  "affiliation",
  "coupon",
  "location_id",
] as const;
const ITEM_NUMBERS = ["price", "discount", "quantity", "index"] as const;
const TEXTS = [
  "decision",
  "slot",
  "coupon",
  "transaction_id",
  "search_term",
  "item_list_id",
  "item_list_name",
  "promotion_id",
  "promotion_name",
  "creative_name",
  "creative_slot",
  "payment_type",
  "shipping_tier",
  "metric",
  "rating",
  "connection",
  "message",
] as const;
const NUMBERS = ["value", "tax", "shipping", "seconds", "depth", "results"] as const;
/** The edge takes 8 KiB of one event, and counts some numbers longer than they are. */
const EVENT_BYTES = 6_000;
const VITALS_MAX = 8;
const OF_ITEMS = /item|add_to|remove|purchase/;

/**
 * What a page said, as the edge takes it: known fields only, numbers that were written as text read, ids that were
 * numbers written as text, too long texts cut. Null where it is no event, or one that says nothing.
 */
export function cleanEvent(
  { name, params, at, page }: EventDraft,
  bytesOf: BytesOf,
): CandourEvent | null {
  if (!isEventName(name)) return null;
  const given: Fields = isRecord(params) ? params : {};
  const event: CandourEvent = {
    id: newId(),
    name,
    at,
    page: { url: page.url.slice(0, LIMITS.stringChars), type: page.type },
  };
  const currency = textOf(given.currency).toUpperCase();
  if (/^[A-Z]{3}$/.test(currency)) event.currency = currency;
  for (const key of TEXTS) {
    const text = textOf(given[key]);
    if (text) event[key] = text;
  }
  for (const key of NUMBERS) {
    const number = numberOf(given[key], currency);
    if (number !== undefined) event[key] = number;
  }
  if (Array.isArray(given.items)) {
    const items = given.items
      .slice(0, LIMITS.itemsPerEvent)
      .flatMap((one) => cleanItem(one, currency) ?? []);
    if (items.length) event.items = items;
  }
  if (Array.isArray(given.vitals)) {
    event.vitals = given.vitals.slice(0, VITALS_MAX).flatMap((one) => {
      const value = isRecord(one) && numberOf(one.value);
      return typeof value === "number"
        ? {
            metric: textOf(one.metric),
            value: Number(value.toFixed(3)),
            rating: textOf(one.rating),
          }
        : [];
    });
  }
  if (isRecord(given.sdk)) {
    const { requests, bytes, long_ms } = given.sdk;
    event.sdk = {
      requests: Number(requests) || 0,
      bytes: Number(bytes) || 0,
      long_ms: Number(long_ms) || 0,
    };
  }
  return saysNothing(event) ? null : fitted(event, bytesOf);
}

/** Without what it is about the edge takes no such event, and it must not stand for one that another source tells whole. */
const saysNothing = ({ name, items, transaction_id, search_term }: CandourEvent): boolean =>
  (OF_ITEMS.test(name) && !items) ||
  (/refund|purchase/.test(name) && !transaction_id) ||
  (name === "search" && !search_term);

/** An event of many items in no more bytes than may be sent: with less of each item, and only then with fewer of them. */
function fitted(event: CandourEvent, bytesOf: BytesOf): CandourEvent {
  let { items = [] } = event;
  let fitting = event;
  while (items.length && bytesOf(fitting) > EVENT_BYTES) {
    // The first time none is left out.
    if (fitting !== event) items = items.slice(0, Math.floor(items.length * 0.9));
    fitting = {
      ...event,
      items: items.map(({ item_id, price, quantity }) => ({
        item_id,
        price,
        quantity,
      })),
    };
  }
  return fitting;
}

function cleanItem(one: unknown, currency: string): EventItem | null {
  if (!isRecord(one)) return null;
  // Universal Analytics, and gtag in its time, have the same fields under shorter names, a category with all above it.
  const item_id = [one.item_id, one.id, one.name]
    .map((id) => textOf(id, 128))
    .find((id) => id.replace(besideId, ""));
  if (!item_id) return null;
  const item: EventItem = { item_id };
  for (const key of ITEM_TEXTS) {
    const old = textOf(one[key.replace("item_", "")]);
    const text = textOf(one[key]) || (key === "item_category" ? old.replace(/.*\//, "") : old);
    if (text) item[key] = text;
  }
  for (const key of ITEM_NUMBERS) {
    const old = key === "index" ? (one.position ?? one.list_position) : undefined;
    const number = numberOf(one[key] ?? old, currency);
    if (number !== undefined) item[key] = number;
  }
  const availability = availabilityOf(textOf(one.availability));
  if (availability) item.availability = availability;
  return item;
}

function textOf(value: unknown, chars: number = LIMITS.titleChars): string {
  // Half a surrogate pair, as a careless cut leaves it, ours too, can't be sent.
  return wordsOf(value)
    .slice(0, chars)
    .replace(/\p{Cs}/gu, "");
}

function numberOf(value: unknown, currency = ""): number | undefined {
  const number = typeof value === "string" ? parsePrice(value, currency) : value;
  const isFine = typeof number === "number" && number >= 0 && number <= LIMITS.priceMax;
  return isFine ? number : undefined;
}
