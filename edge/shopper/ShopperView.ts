import type { InterestChoice, Purpose, ReminderKind } from "../../sdk/wire/index.ts";
import type { Trouble } from "./help/Trouble.ts";

/** What a decision may know about a shopper: read from the Shopper object in one call. */
export interface ShopperView {
  /** What the edge may use now; every flag comes from `allows`. */
  readonly allowed: Readonly<Record<Purpose, boolean>>;
  /** Distinct items viewed, the latest first, at most 50; `acts`: what was done with each, in views. Empty unless `personalisation` is allowed. */
  readonly recent: readonly { item_id: string; at: number; views: number; acts?: number }[];
  /** Item ids in the cart now, the latest first. */
  readonly cart: readonly string[];
  /** How many of each of them. */
  readonly quantities: readonly number[];
  /** Visits up to now, this one among them; 0 unless `personalisation` is allowed. */
  readonly visits: number;
  /** Those of them that an earlier visit left there. */
  readonly left: readonly string[];
  /** What the shopper asked to be told of, the latest first; `low`: a price below it has fallen. */
  readonly reminders: readonly { item_id: string; kind: ReminderKind; low: number }[];
  /** `every_ms`: the usual time between two purchases, of what was bought at least twice, an hour or more apart. */
  readonly purchased: readonly { item_id: string; at: number; every_ms?: number }[];
  readonly muted: { readonly items: readonly string[]; readonly categories: readonly string[] };
  /** Categories by decayed weight, the heaviest first, weights summing to 1. */
  readonly interests: readonly { category: string; weight: number }[];
  /** What the shopper said of categories; those left as they are, are not here. */
  readonly weights: readonly { category: string; choice: InterestChoice }[];
  /** Impressions of items in the last 24 hours. */
  readonly shown: readonly { item_id: string; count: number }[];
  /** What goes wrong in this visit; null unless `assistance` is allowed. */
  readonly trouble: Trouble | null;
  /** The linked customer waits for an answer to a complaint. */
  readonly isComplaintOpen: boolean;
}
