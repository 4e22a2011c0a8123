import type { Part } from "./Part.ts";

/** Lists of some items, which stand beside those that a snapshot has of all. Row `n` is that of the `n`-th item. */
export interface Beside {
  /** Handles, ascending, four bytes each. */
  readonly items: Part;
  readonly lists: readonly Part[];
}
