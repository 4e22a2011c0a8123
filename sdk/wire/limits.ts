/** Limits that both sides keep. Bytes are of UTF-8. */
export const LIMITS = {
  batchBytes: 65_536,
  batchEvents: 50,
  eventBytes: 8_192,
  depth: 6,
  keys: 64,
  stringChars: 1_024,
  titleChars: 300,
  itemsPerEvent: 200,
  slotsPerRequest: 20,
  itemsPerSlot: 50,
  /** Of other slots of a page, beside which others are asked for. */
  shownItems: 1_000,
  priceMax: 1e7,
  /** How old an event may be: a week offline is forgiven. */
  pastMs: 7 * 86_400_000,
  /** How far ahead an event may be after correction. */
  futureMs: 5 * 60_000,
} as const;

/** The form of an event id, a decision id, a receipt id. */
export const ID_FORM = /^[A-Za-z0-9_-]{8,64}$/;
/** The form of a site's public id. */
export const SITE_FORM = /^[a-z0-9][a-z0-9-]{0,31}$/;
/** The form of a slot's id. */
export const SLOT_FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
