import type { Lists } from "./Lists.ts";
import type { Term } from "./Ranked.ts";

/** One kind of neighbourhood and how much it counts in this query. */
export interface RelationQuery {
  /** Its name in the terms, such as `viewed_together`. */
  readonly relation: string;
  readonly lists: Lists;
  /** Factor on every weight of its lists; 0 leaves it out. */
  readonly weight: number;
  /** Sources other than the query's session, newest first: the cart, say. */
  readonly session?: readonly number[];
}

/** A term that the caller worked out for an item: an interest, popularity, something left in the cart. */
export interface GivenTerm extends Term {
  readonly item: number;
}

/** What {@link rankSession} is asked. */
export interface SessionQuery {
  /** Item handles, newest first; a repeated one counts at its newest place. */
  readonly session: readonly number[];
  readonly relations: readonly RelationQuery[];
  /** Weight of a source by its age: entry 0 is for the latest item. Its length bounds how many sources are used. */
  readonly ageWeights: readonly number[];
  /** Added, times the age weight, to items of the session itself: people go back to what they looked at. 0 for none. */
  readonly repeatWeight: number;
  /** Terms added as they are; they make their items candidates. */
  readonly given?: readonly GivenTerm[] | undefined;
  /** Factor on the sum of an item's terms, such as a boost by interest; every term is multiplied by it. */
  readonly boost?: ((item: number) => number) | undefined;
  /** False keeps an item out: not in stock, muted, bought. Asked only of items that would enter the answer. */
  readonly accept?: ((item: number) => boolean) | undefined;
  /** The item's public id, by which ties are broken (by code unit). */
  readonly idOf: (item: number) => string;
  /** How many items to return; 1 to 1,000. */
  readonly limit: number;
}
