import type { ItemTraits, Lists, OrderAnew } from "../../../sdk/rank/index.ts";
import type { ListRelation } from "../ListRelation.ts";
import type { Card } from "./Card.ts";
import type { TraitRelation } from "./Manifest.ts";
import type { Popular } from "./Popular.ts";

/** What has to be waited for; nothing where all was in memory, as mostly. */
export type Waiting = Promise<unknown> | undefined;

/**
 * One request's view of a snapshot. What it has loaded stays with it, whatever the shared cache drops meanwhile; what can't
 * be read (missing, cut) is as if it were not there, so that a decision falls back rather than fails.
 */
export interface Reading {
  readonly version: number;
  /** Another one wherever anything that it shows is: version, and what live traffic says beside it. */
  readonly edition: string;
  readonly itemCount: number;
  readonly popular: Popular;
  /** Whether something that it was asked to load could not be read. */
  isFaulty(): boolean;
  /** Handles of the known ones of the given ids. */
  resolve(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  loadCards(items: readonly number[]): Waiting;
  /** The card of an item whose shard was loaded; undefined where it was not, or the item is gone. */
  card(item: number): Card | undefined;
  loadLists(relation: ListRelation, items: readonly number[]): Waiting;
  /** What one unit of a relation's weights is divided by to be comparable with another's; 0 where it has no lists. */
  scaleOf(relation: ListRelation): number;
  /** The loaded lists of a relation. */
  lists(relation: ListRelation): Lists;
  /** Ranks anew by the site's own weights, or by the shipped ones. */
  readonly orderAnew: OrderAnew;
  /** The relation whose lists the second tier ranks anew; null where nothing is known of items. */
  readonly traitsOf: TraitRelation | null;
  /** What the second tier knows of the items of the given lists, or null where that can't be read. */
  loadTraits(items: readonly ArrayLike<number>[]): Promise<ItemTraits | null>;
  /** By what ties are broken. */
  idOf(item: number): string;
}
