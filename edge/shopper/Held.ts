import type {
  AttentionLimit,
  CandourEvent,
  EventName,
  InterestChoice,
  KeptDecision,
  Receipt,
} from "../../sdk/wire/index.ts";
import type { HeldContact } from "../reminders/heldContact.ts";
import type { AttentionRow } from "../retargeting/budget/attentionQueries.ts";
import type { Access, CustomerLink } from "./Access.ts";
import type { Interest } from "./interestsOf.ts";
import type { ItemRow } from "./queries.ts";
import type { Reminder } from "./Reminder.ts";

/** Everything that the Shopper object holds, as facts; {@link meOf} puts them into words. */
export interface Held {
  readonly receipts: readonly Receipt[];
  /** The signal was seen, now or before, with no choice about retargeting since. */
  readonly gpc: boolean;
  readonly items: readonly ItemRow[];
  /** What was searched for, the latest first. */
  readonly searches: readonly { readonly term: string; readonly at: number }[];
  readonly cart: readonly string[];
  readonly purchased: readonly { readonly item_id: string; readonly at: number }[];
  readonly interests: readonly Interest[];
  /** What the shopper said of categories. */
  readonly weights: readonly {
    readonly category: string;
    readonly choice: InterestChoice;
    readonly at: number;
  }[];
  /** Views by hour of the week, 0 to 167. */
  readonly habits: readonly { readonly hour: number; readonly views: number }[];
  readonly visits: number;
  readonly mutes: readonly { readonly kind: string; readonly name: string; readonly at: number }[];
  /** What the shopper asked to be told of, the latest first. */
  readonly reminders: readonly Reminder[];
  readonly contact: HeldContact;
  readonly decisions: readonly KeptDecision[];
  /** Looks of customer service, the latest first. */
  readonly access: readonly Access[];
  readonly customer: CustomerLink | null;
  readonly attention: {
    readonly limit: AttentionLimit;
    readonly shown: readonly AttentionRow[];
  };
  readonly counts: Partial<Record<EventName, number>>;
  readonly lastVisitAt: number;
}

/** The same and the raw rows, for taking away. */
export interface Export {
  readonly held: Held;
  readonly events: readonly {
    readonly event: CandourEvent;
    readonly purposes: readonly string[];
  }[];
  /** Every other kind of row, as it lies there. */
  readonly rows: Readonly<Record<string, readonly object[]>>;
}
