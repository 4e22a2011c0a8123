import type { Part } from "./Part.ts";

/** A published thing and its number. */
export interface PublishedPart extends Part {
  readonly version: number;
}

/** The one small mutable record of a site, in KV: what readers are to see now, and what to fall back to. */
export interface Pointer {
  /** Grows by one with every change. */
  readonly revision: number;
  readonly at: number;
  readonly items: PublishedPart | null;
  /** The last snapshots before this one, newest first. */
  readonly items_before: readonly PublishedPart[];
  readonly slots: PublishedPart | null;
  readonly slots_before: readonly PublishedPart[];
  /** What live traffic says beside the items' lists, where those were built elsewhere. Without it they stand alone. */
  readonly live?: PublishedPart | null;
  /** Still read by who has an older pointer. */
  readonly live_before?: readonly PublishedPart[];
}

export const NO_POINTER: Pointer = {
  revision: 0,
  at: 0,
  items: null,
  items_before: [],
  slots: null,
  slots_before: [],
};

/** The pointer's key in KV. */
export const pointerKey = (site: string): string => `site/${site}`;
