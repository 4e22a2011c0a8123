import type { KnownItems } from "./KnownItems.ts";
import type { ShownNote } from "./ShownNote.ts";
import type { Terms } from "./Terms.ts";

/** What goes with events to a shopper's object. */
export interface AboutEvents {
  readonly terms: Terms;
  readonly known: KnownItems;
  /** What was shown before and not told yet. */
  readonly shown: readonly ShownNote[];
}
