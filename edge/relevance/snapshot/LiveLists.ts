import type { ActRelation } from "../ActRelation.ts";
import type { Beside } from "./Beside.ts";

/**
 * What live traffic says beside a snapshot whose lists were built elsewhere. Published by itself: a snapshot of millions of products
 * has a manifest of megabytes, and this is to be new twice a minute.
 */
export interface LiveLists {
  readonly format: 1;
  /** The order of items that its handles are places of: `order` of the snapshot. It says nothing of another one. */
  readonly order: number;
  readonly relations: Readonly<Partial<Record<ActRelation, LiveRelation>>>;
}

export interface LiveRelation extends Beside {
  /** The middle one of the lists' scales. */
  readonly scale: number;
}

/** As they are shown. */
export interface ShownLive extends LiveLists {
  /** Of their manifest: another one wherever anything is. */
  readonly hash: string;
}

/** The keys of everything that they name. */
export const partsOfLive = ({ relations }: LiveLists): string[] =>
  Object.values(relations).flatMap(({ items, lists }) => [items, ...lists].map(({ key }) => key));
