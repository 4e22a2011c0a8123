import type { Purpose } from "./purposes.ts";

/**
 * Every event and the purposes that need it: an event is kept while at least one of them is granted, and used only for
 * those. Names and parameters are GA4's; the last group is ours.
 * Source: developers.google.com/analytics/devguides/collection/ga4/reference/events
 */
const PRODUCT = ["personalisation", "retargeting", "assistance"] as const;
const SEARCH = ["personalisation", "assistance"] as const;
const SLOT = ["measurement", "personalisation"] as const;
const HEALTH = ["measurement", "assistance"] as const;
const HABIT = ["personalisation"] as const;

export const EVENT_PURPOSES = {
  view_item: PRODUCT,
  view_item_list: PRODUCT,
  select_item: PRODUCT,
  add_to_wishlist: PRODUCT,
  add_to_cart: PRODUCT,
  remove_from_cart: PRODUCT,
  view_cart: PRODUCT,
  begin_checkout: PRODUCT,
  add_shipping_info: PRODUCT,
  add_payment_info: PRODUCT,
  purchase: PRODUCT,
  refund: PRODUCT,
  view_promotion: PRODUCT,
  select_promotion: PRODUCT,
  search: SEARCH,
  view_search_results: SEARCH,
  page_view: HABIT,
  slot_impression: SLOT,
  slot_click: SLOT,
  hide_item: SLOT,
  web_vital: HEALTH,
  page_error: HEALTH,
  item_dwell: HABIT,
} as const satisfies Record<string, readonly Purpose[]>;

export type EventName = keyof typeof EVENT_PURPOSES;

export function isEventName(value: unknown): value is EventName {
  return typeof value === "string" && Object.hasOwn(EVENT_PURPOSES, value);
}

/** The fields of an item in an event, as in GA4. Prices are in the event's `currency`. */
export interface EventItem {
  item_id: string;
  item_name?: string;
  item_brand?: string;
  item_category?: string;
  item_category2?: string;
  item_category3?: string;
  item_category4?: string;
  item_category5?: string;
  item_variant?: string;
  item_list_id?: string;
  item_list_name?: string;
  affiliation?: string;
  coupon?: string;
  location_id?: string;
  price?: number | undefined;
  /** Whether it could be had, as the page said: one of `AVAILABILITIES`. */
  availability?: string;
  discount?: number;
  quantity?: number | undefined;
  index?: number;
}

export const PAGE_TYPES = [
  "home",
  "category",
  "product",
  "search",
  "cart",
  "checkout",
  "confirmation",
  "article",
  "other",
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** Where an event happened. */
export interface EventPage {
  url: string;
  type?: PageType;
}

/** One event on the wire, after parsing: only known fields are left. */
export interface CandourEvent {
  /** 8 to 64 of `[A-Za-z0-9_-]`; the same id of the same shopper is stored once. */
  id: string;
  name: EventName;
  /** When it happened, milliseconds since the epoch, corrected for the browser's clock. */
  at: number;
  page?: EventPage;
  /** The decision that led to it. */
  decision?: string;
  slot?: string;
  items?: EventItem[];
  currency?: string;
  value?: number;
  tax?: number;
  shipping?: number;
  coupon?: string;
  transaction_id?: string;
  search_term?: string;
  /** How many products a search found, where the page says so. */
  results?: number;
  item_list_id?: string;
  item_list_name?: string;
  promotion_id?: string;
  promotion_name?: string;
  creative_name?: string;
  creative_slot?: string;
  payment_type?: string;
  shipping_tier?: string;
  metric?: string;
  rating?: string;
  seconds?: number;
  /** How far down a page was seen, in percent. */
  depth?: number;
  /** All metrics of the page, where one event tells of them. */
  vitals?: Vital[];
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  connection?: string;
  /** What the SDK itself cost the page. */
  sdk?: SdkCost;
  message?: string;
}

/** One of web-vitals' metrics: milliseconds, of `CLS` none. */
export interface Vital {
  metric: string;
  value: number;
  rating?: string;
}

/** Requests and bytes of the SDK's scripts (0 from the cache), and its milliseconds in frames of more than 50 ms. */
export interface SdkCost {
  requests: number;
  bytes: number;
  long_ms: number;
}
