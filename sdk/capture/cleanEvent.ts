import { newId } from "../delivery/newId.ts";
import type { EventDraft } from "../EventDraft.ts";
import { type CandourEvent, type EventItem, isEventName, LIMITS } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";
import { availabilityOf } from "./availabilityOf.ts";
import { parsePrice } from "./parsePrice.ts";

type Fields = Readonly<Record<string, unknown>>;

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
/** A batch may hold 8 KiB of one event, and one item takes some 300 bytes of it. */
const ITEMS_MAX = 20;
const VITALS_MAX = 8;

/**
 * What a page said, as the edge takes it: known fields only, numbers that were written as text read, ids that were
 * numbers written as text, too long texts cut. Null where it is no event, or one that says nothing.
 */
export function cleanEvent({ name, params, at, page }: EventDraft): CandourEvent | null {
  if (!isEventName(name)) return null;
  const given: Fields = isRecord(params) ? params : {};
  const event: CandourEvent = {
    id: newId(),
    name,
    at,
    page: { url: page.url.slice(0, LIMITS.stringChars), type: page.type },
  };
  for (const key of TEXTS) {
    const text = textOf(given[key]);
    if (text) event[key] = text;
  }
  for (const key of NUMBERS) {
    const number = numberOf(given[key]);
    if (number !== undefined) event[key] = number;
  }
  const currency = textOf(given.currency).toUpperCase();
  if (/^[A-Z]{3}$/.test(currency)) event.currency = currency;
  const items: EventItem[] = [];
  if (Array.isArray(given.items)) {
    for (const one of given.items.slice(0, ITEMS_MAX)) {
      const item = cleanItem(one);
      if (item) items.push(item);
    }
  }
  if (items.length) event.items = items;
  if (Array.isArray(given.vitals)) {
    event.vitals = given.vitals.slice(0, VITALS_MAX).flatMap((one) => {
      const value = isRecord(one) && numberOf(one.value);
      return typeof value === "number"
        ? [
            {
              metric: textOf(one.metric),
              value: Math.round(value * 1000) / 1000,
              rating: textOf(one.rating),
            },
          ]
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
  return event;
}

function cleanItem(one: unknown): EventItem | null {
  if (!isRecord(one)) return null;
  const id = textOf(one.item_id) || textOf(one.id);
  if (!id) return null;
  const item: EventItem = { item_id: id.slice(0, 128) };
  for (const key of ITEM_TEXTS) {
    const text = textOf(one[key]);
    if (text) item[key] = text.slice(0, LIMITS.titleChars);
  }
  for (const key of ITEM_NUMBERS) {
    const number = numberOf(one[key]);
    if (number !== undefined) item[key] = number;
  }
  const availability = availabilityOf(textOf(one.availability));
  if (availability) item.availability = availability;
  return item;
}

function textOf(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  // Half a surrogate pair, as left by a careless cut, can't be sent.
  return String(value)
    .replace(/\p{Cs}/gu, "")
    .trim()
    .slice(0, LIMITS.titleChars);
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" ? parsePrice(value) : value;
  const isFine = typeof number === "number" && number >= 0 && number <= LIMITS.priceMax;
  return isFine ? number : undefined;
}
