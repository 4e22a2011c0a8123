import type { AttentionLimit, MeAttention } from "./attention.ts";
import type { ContactPatch, MeContact } from "./contact.ts";
import type { EventName, PageType } from "./events.ts";
import type { Choices, Via } from "./purposes.ts";
import type { Reason } from "./reasons.ts";
import type { MeReminder } from "./reminders.ts";

/** Codes of a rejected event inside a 202. */
export const REJECTION_CODES = ["invalid_event", "no_consent", "bad_time"] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** An error as RFC 9457 problem details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
}

/** `POST /v1/consent`. */
export interface ConsentRequest {
  site: string;
  shopper?: string | null;
  choices: Choices;
  policy: string;
  via: Via;
  language?: string;
  /** Global Privacy Control as the page sees it; the `Sec-GPC` header says it too, and either counts. */
  gpc?: boolean;
  /** SHA-256 of the text that was shown, base64url. */
  text_hash?: string;
  /** The id of the newest receipt that the chooser knew: a yes that was said before a newer choice does not undo it (409). */
  after?: string;
}

/** The signed record of a choice. */
export interface Receipt {
  id: string;
  at: number;
  choices: Choices;
  policy: string;
  via: Via;
  language?: string;
  /** True where Global Privacy Control was on: `retargeting` is then denied. */
  gpc?: boolean;
  text_hash?: string;
  /** Of an erasure: how many rows of each kind are gone; `browsers` where there was more than one. */
  erased?: Readonly<Record<string, number>>;
  /** Which of the keys at `/.well-known/candour-keys.json` signed it. */
  key?: string;
  /** Ed25519 over the receipt without this field, as JSON with sorted keys and no spaces; base64url. */
  signature: string;
}

export interface ConsentAnswer {
  shopper: string | null;
  receipt: Receipt;
}

export interface EventsAnswer {
  accepted: number;
  duplicates: number;
  rejected: { index: number; id: string | null; code: RejectionCode; detail: string }[];
}

/** The page for which slots are asked. */
export interface SlotsPage {
  url: string;
  type: PageType;
  item_id?: string | undefined;
  category?: string | undefined;
  search_term?: string | undefined;
  /** What the cart page shows; item ids. */
  cart?: string[] | undefined;
}

/** `POST /v1/slots`. */
export interface SlotsRequest {
  site: string;
  shopper?: string | null;
  page: SlotsPage;
  slots: { id: string; limit?: number }[];
  /** Items that other slots of the page show already, at most {@link LIMITS.shownItems}: they come no second time. */
  shown?: string[] | undefined;
  /** BCP 47; reasons are written in it. */
  language?: string;
  /** Global Privacy Control as the page sees it. */
  gpc?: boolean | undefined;
  /** The browser says that a program drives it. */
  automated?: boolean | undefined;
}

export const AVAILABILITIES = ["in_stock", "out_of_stock", "preorder", "backorder"] as const;
export type Availability = (typeof AVAILABILITIES)[number];

export interface DecisionItem {
  item_id: string;
  title: string;
  url: string;
  image: string;
  price: number;
  currency: string;
  availability: Availability;
  /** The price before a reduction, when there is one. */
  was_price?: number;
  category?: string;
  reason: Reason;
  /** What brought it, where that is not the decision's strategy; `pin` for what the shop set there. */
  strategy?: string;
}

export interface Decision {
  slot: string;
  decision: string;
  title: string;
  strategy: string;
  /** The slot's own strategy, where it had nothing to say and another stands in. */
  wanted?: string;
  variant: "treatment" | "holdout";
  /** What the reports count it under where that is not the variant: a strategy under test, or the holdout of all slots. */
  arm?: string;
  personalised: boolean;
  items: DecisionItem[];
  /** In a slot that explores: the item of its last place, and the chance above 0 with which it came to stand there. */
  exploration?: { item_id: string; propensity: number };
  /** Content of the shop among the items; the script reads each as it draws it. */
  blocks?: unknown;
  /** Of the strategy `help`: what went wrong in this visit; the script reads it as it draws it. Never with items. */
  help?: unknown;
  /** Made by a draft for somebody who looks at it before it is published: nothing of it counts. */
  preview?: true;
}

/** `GET /v1/region?site=`, and in the answer of slots: how a site asks, at the place that the request comes from. */
export interface SiteTerms {
  region: "opt_in" | "opt_out";
  consent_life_days: number;
  refusal_life_days: number;
  /** The request had the header `Sec-GPC: 1`, which a page can't see. */
  gpc?: true;
}

export interface SlotsAnswer {
  decisions: Decision[];
  problems?: { slot: string; code: string; detail: string }[];
  shopper_unknown?: true;
  terms?: SiteTerms;
}

/** `GET /v1/me`: everything held about the shopper, in words a person can read. */
export interface Me {
  consent: {
    choices: Choices;
    policy: string;
    at: number;
    via: Via;
    gpc: boolean;
    receipts: Receipt[];
    /** In words: what is kept until when. */
    kept: string[];
  };
  recent: MeRecent[];
  /** Search terms held, the latest first. */
  searches?: { term: string; at: number }[];
  interests: MeInterest[];
  habits: MeHabits;
  muted: { items: MeMuted[]; categories: MeMuted[] };
  reminders: MeReminder[];
  /** Messages outside the shop's pages; not there where all stays on the device. */
  contact?: MeContact;
  decisions: KeptDecision[];
  access: { at: number; role: string; reason: string }[];
  customer: { customer: string; linked_at: number } | null;
  counts: Partial<Record<EventName, number>>;
  /** Advertisements elsewhere, reminders and messages: how much of them, and what there was. */
  attention?: MeAttention;
}

/** What a decision was made for, as far as it can be made again. */
export type DecisionPage = Pick<SlotsPage, "type" | "item_id" | "category">;
export type KeptDecision = Omit<Decision, "blocks" | "help"> & { at: number; page?: DecisionPage };

/**
 * `POST /v1/me/without`: what a slot would show without some views. Names a decision that is held, or a slot and its page.
 */
export interface WithoutRequest {
  decision?: string;
  slot?: string;
  page?: SlotsPage;
  /** Items whose views to leave out; without it, the views that moved the decision most are chosen. */
  items?: string[];
  limit?: number;
  language?: string;
}

export interface WithoutAnswer {
  slot: string;
  /** What was left out; empty where no view moves the decision. */
  views: { item_id: string; title: string | null; at: number; views: number }[];
  /** What the slot shows now, with everything that is known. */
  now: DecisionItem[];
  /** What it would show as if those views had never been. */
  without: DecisionItem[];
}

export interface MeRecent {
  item_id: string;
  title: string | null;
  url: string | null;
  image: string | null;
  views: number;
  first_at: number;
  last_at: number;
  in_cart: boolean;
  purchased_at: number | null;
}

export interface MeInterest {
  category: string;
  views: number;
  carts: number;
  purchases: number;
  first_at: number;
  last_at: number;
  /** Share of the shopper's weight, 0 to 1. */
  weight: number;
  /** How much the shopper wants it to count in what is shown. */
  choice?: InterestChoice;
  text: string;
}

export const INTEREST_CHOICES = ["less", "as_it_is", "more"] as const;
/** What a shopper says of an interest: decisions obey it from the next one on. */
export type InterestChoice = (typeof INTEREST_CHOICES)[number];

/** What is learnt from behaviour and can be forgotten alone. */
export const HABITS = ["hours", "prices"] as const;
export type Habit = (typeof HABITS)[number];

export interface MeMuted {
  id: string;
  title: string | null;
  at: number;
}

export interface MeHabits {
  /** Views by day (0 is Monday) and hour of the site's time zone: 7 rows of 24. */
  hours: number[][];
  /** What views cost, in the site's currency: the usual range, a tenth of the views below it and a tenth above. */
  prices: {
    low: number;
    median: number;
    high: number;
    currency: string;
    /** How many views at which price: `counts[i]` from `i * width` on, from nothing, at most 13. */
    bars?: { width: number; counts: number[] };
  } | null;
  visits: number;
  since: number | null;
  text: string;
}

/** `PATCH /v1/me`. */
export interface MePatch {
  mute?: { items?: string[]; categories?: string[] };
  unmute?: { items?: string[]; categories?: string[] };
  forget?: { items?: string[]; categories?: string[]; habits?: Habit[] };
  /** By category. */
  weights?: Record<string, InterestChoice>;
  /** Ends the link to the customer. */
  unlink?: boolean;
  /** How much of advertisements elsewhere, reminders and messages there may be. */
  attention?: AttentionLimit;
  /** Messages outside the shop's pages. */
  contact?: ContactPatch;
  /** Puts away what a slot of help shows, for the rest of the visit. */
  dismiss_help?: boolean;
}
