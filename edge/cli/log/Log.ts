import type { Baskets } from "../../relevance/build/Baskets.ts";
import type { Acts } from "./Acts.ts";

/** What was read from a shop's files, with items and shoppers as numbers. */
export interface Log {
  /** Item ids by number. */
  readonly ids: readonly string[];
  readonly acts: Acts;
  readonly baskets: Baskets;
  /** The latest moment in it; the present, as far as a build is concerned. */
  readonly now: number;
  readonly counts: {
    readonly events: number;
    /** Events of names that say nothing of items, such as page_view. */
    readonly other_events: number;
    readonly orders: number;
    /** Orders and purchases that were there already. */
    readonly duplicates: number;
    /** Shoppers left out since no person is believed to look like that. */
    readonly made_up_shoppers: number;
    readonly skipped_rows: number;
  };
}
