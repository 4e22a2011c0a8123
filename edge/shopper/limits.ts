import { DAY_MS, MINUTE_MS, SECOND_MS } from "../platform/time.ts";

/** How much one shopper may keep; beyond it the oldest goes. */
export const CAPS = {
  events: 4_000,
  items: 300,
  purchases: 1_000,
  cart: 100,
  mutes: 500,
  weights: 500,
  decisions: 50,
  consents: 500,
  outbox: 2_000,
  access: 500,
  reminders: 50,
  /** Products shown in an hour. */
  shown: 2_000,
} as const;

/** A pause longer than this begins a new visit. */
export const VISIT_GAP_MS = 30 * MINUTE_MS;
/** Products of a visit from which on its looks say what is popular: shorter visits are what made-up shoppers make. */
export const COUNTED_PRODUCTS = 3;
/** Sights of a reminder that came true; the last one ends it. */
export const REMINDER_SEEN_MAX = 3;
/** Items of one visit that are paired with the next. */
export const TRAIL_ITEMS = 20;
/** What is bought so long after a look is bought after it. */
export const LOOKED_BEFORE_MS = 7 * DAY_MS;
/** Weight of an interest halves in this time. */
export const INTEREST_HALF_LIFE_MS = 30 * DAY_MS;
/** What a view, an item put in the cart and a purchase weigh in an interest. */
export const INTEREST_WEIGHTS = { view: 1, cart: 3, purchase: 5 } as const;
/** Contributions wait this long, so that those of a page or two leave in one go. */
export const OUTBOX_DELAY_MS = 3 * SECOND_MS;
/** The longest pause between tries when the queue is down. */
export const OUTBOX_BACKOFF_MAX_MS = 10 * MINUTE_MS;
/** Messages in one hand-over to the queue: the platform's limit. */
export const OUTBOX_BATCH = 100;
/** And bytes in one: the platform takes 256 KB, */
export const OUTBOX_BATCH_BYTES = 200_000;
/** of which a message may have 128. */
export const OUTBOX_MESSAGE_BYTES = 110_000;
/** Rows of the outbox that are worked out at once: each is a call's events, fifty at most. */
export const OUTBOX_ROWS = 20;
