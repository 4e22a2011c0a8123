/** What is shown to whom we know nothing about: handles, best first. */
export interface Popular {
  /** When it was counted, milliseconds since the epoch; in snapshots of before the manifest's own time. */
  readonly at?: number;
  /** How much demand was counted, in looks: as of `at`, and none of it faded. */
  readonly behind?: { readonly now: number; readonly ever: number };
  /** By decayed sales and looks; every item that has any, at most 500. */
  readonly items: readonly number[];
  /** The part of `items` with enough different shoppers in the last seven days: only these are "popular this week". */
  readonly this_week: readonly number[];
  /** By sales and looks since the shop has been counted, none of them faded: at most 500, with enough shoppers each. */
  readonly all_time?: readonly number[];
  /** More asked for than was to be expected from the weeks before. */
  readonly trending: readonly number[];
  /** New in the catalogue within the last seven days, newest first. */
  readonly new_in: readonly number[];
  readonly by_category: Readonly<Record<string, readonly number[]>>;
  /** How many at the end of a category's list too few shoppers asked for to call them popular. */
  readonly unproven?: Readonly<Record<string, number>>;
  /** New items to try, and the chance that each is the best of them, by what came of them so far; the chances sum to 1. */
  readonly to_try?: readonly (readonly [item: number, chance: number])[];
}

export const NOTHING_POPULAR: Popular = {
  items: [],
  this_week: [],
  trending: [],
  new_in: [],
  by_category: {},
};
