import {
  type CandourEvent,
  EVENT_PURPOSES,
  type EventName,
  isEventName,
  PAGE_TYPES,
  type SdkCost,
  type Vital,
} from "./events.ts";
import { isRecord } from "./isRecord.ts";
import { isWithin } from "./isWithin.ts";
import { ID_FORM, LIMITS, SLOT_FORM } from "./limits.ts";
import { AVAILABILITIES } from "./messages.ts";
import { own } from "./own.ts";
import { parseItem } from "./parseItem.ts";
import { parseRecord, type Reader, reader } from "./reader.ts";
import { bad, type Fault, type Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const TITLE = { maxChars: LIMITS.titleChars };
const PRICE = { min: 0, max: LIMITS.priceMax };
const NAMES = /* @__PURE__ */ Object.keys(EVENT_PURPOSES).filter(isEventName);

/** What an event can't do without, beyond its id, name and time. */
const NEEDS: Partial<Record<EventName, readonly (keyof CandourEvent)[]>> = {
  view_item: ["items"],
  select_item: ["items"],
  add_to_wishlist: ["items"],
  add_to_cart: ["items"],
  remove_from_cart: ["items"],
  purchase: ["items", "transaction_id"],
  refund: ["transaction_id"],
  search: ["search_term"],
  slot_impression: ["slot"],
  slot_click: ["slot"],
  hide_item: ["items"],
  web_vital: ["metric", "value"],
  item_dwell: ["items", "seconds"],
};

/**
 * One event as a page sent it: GA4's parameters and ours, unknown fields dropped, `null` and `""` taken as absent, the
 * page's address without query and fragment (they may hold what a person typed). `at` is as sent: {@link correctTime}
 * puts it right. Gives every fault, as `items[0].price`; never throws, whatever the value. Cost: linear in its size.
 */
export function parseEvent(value: unknown): Result<CandourEvent> {
  try {
    const broken = isWithin(value);
    if (broken) return bad("", broken);
  } catch {
    return bad("", "can't be read");
  }
  return parseRecord(value, readEvent);
}

function readEvent(event: Reader, faults: Fault[]): CandourEvent {
  const id = event.text("id", { form: ID_FORM, hint: "must be 8 to 64 of A-Z a-z 0-9 _ -" });
  const name = event.oneOf("name", NAMES);
  const at = event.number("at", { min: -8.64e15, max: 8.64e15 });
  const page = event.record("page");
  const url = page?.text("url", { form: /^https?:\/\/\S+$/, hint: "must be an http address" });
  page?.need("url", url);
  const items = event.list("items", LIMITS.itemsPerEvent, (entry, path) => {
    if (isRecord(entry)) {
      const item = parseItem(reader(entry, path, faults));
      // A word that nobody knows is no fault: pages have many.
      const availability = AVAILABILITIES.find((one) => one === own(entry, "availability"));
      return item && availability ? { ...item, availability } : item;
    }
    faults.push({ path, message: "must be an object" });
    return undefined;
  });
  const read = {
    id: id ?? "",
    name: name ?? "page_view",
    at: at ?? 0,
    page:
      url === undefined
        ? undefined
        : withoutAbsent({ url: url.replace(/[?#].*$/, ""), type: page?.oneOf("type", PAGE_TYPES) }),
    decision: event.text("decision", { form: ID_FORM }),
    slot: event.text("slot", { form: SLOT_FORM }),
    items: items?.length ? items : undefined,
    currency: event.text("currency", { form: /^[A-Z]{3}$/, hint: "must be a code as EUR" }),
    value: event.number("value", PRICE),
    tax: event.number("tax", PRICE),
    shipping: event.number("shipping", PRICE),
    coupon: event.text("coupon", TITLE),
    transaction_id: event.text("transaction_id", { maxChars: 128 }),
    search_term: event.text("search_term", TITLE),
    results: event.number("results", PRICE),
    item_list_id: event.text("item_list_id"),
    item_list_name: event.text("item_list_name", TITLE),
    promotion_id: event.text("promotion_id"),
    promotion_name: event.text("promotion_name", TITLE),
    creative_name: event.text("creative_name", TITLE),
    creative_slot: event.text("creative_slot", TITLE),
    payment_type: event.text("payment_type", TITLE),
    shipping_tier: event.text("shipping_tier", TITLE),
    metric: event.text("metric", { maxChars: 32 }),
    rating: event.text("rating", { maxChars: 32 }),
    seconds: event.number("seconds", { min: 0, max: 86_400 }),
    depth: event.number("depth", { min: 0, max: 100 }),
    vitals: event.list("vitals", 8, (entry, path) => {
      if (isRecord(entry)) return readVital(reader(entry, path, faults));
      faults.push({ path, message: "must be an object" });
      return undefined;
    }),
    connection: event.text("connection", { maxChars: 16 }),
    sdk: readCost(event.record("sdk")),
    message: event.text("message"),
  };
  for (const field of ["id", "name", "at"] as const) {
    event.need(field, { id, name, at }[field]);
  }
  for (const field of (name && NEEDS[name]) ?? []) event.need(field, read[field]);
  return withoutAbsent(read);
}

function readVital(vital: Reader): Vital | undefined {
  const metric = vital.text("metric", { maxChars: 32 });
  const value = vital.number("value", PRICE);
  vital.need("metric", metric);
  vital.need("value", value);
  if (metric === undefined || value === undefined) return undefined;
  return withoutAbsent({ metric, value, rating: vital.text("rating", { maxChars: 32 }) });
}

function readCost(cost: Reader | undefined): SdkCost | undefined {
  if (!cost) return undefined;
  const count = (name: string): number => cost.number(name, PRICE) ?? 0;
  return { requests: count("requests"), bytes: count("bytes"), long_ms: count("long_ms") };
}
