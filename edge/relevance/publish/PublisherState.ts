import type { Changes } from "../learn/Changes.ts";
import type { Part } from "../snapshot/Part.ts";
import type { Pointer } from "../snapshot/Pointer.ts";
import type { Arrivals } from "./arrivals/Stretch.ts";

/** How far lists of live traffic have come. */
export interface LiveState {
  /** Sums of change counts that they had seen; null where they are to be built whatever was done. */
  readonly seen: Changes | null;
  /** People behind a pair that they were built with. */
  readonly k: number;
  /** The last order chunk that they had seen, by its number. */
  readonly chunks: number;
  /** The last order chunk that the snapshot's own lists know of; 0 where they know of none. */
  readonly first_chunk: number;
  /** When they were built last, or that was tried, milliseconds since the epoch. */
  readonly at: number;
}

/** What a publisher must not forget. */
export interface PublisherState {
  /** What readers are to see. Written here first: KV is told afterwards, and again if that was cut short. */
  readonly pointer: Pointer;
  /** The revision that KV was last told. */
  readonly told_revision: number;
  /** Sums of the shards' change counts that builds had seen. */
  readonly built_changes: Changes;
  /** The last order chunk that the last build had seen, by its number. */
  readonly built_chunks: number;
  /** How many orders the last chunk holds; 0 where that is not known. */
  readonly last_chunk_orders: number;
  /** Parts of chunks that were joined with later orders, and are not deleted yet. */
  readonly joined_chunks: readonly string[];
  /** Whether the catalogue changed since lists of similar items were built. */
  readonly is_catalogue_fresh: boolean;
  /** When items were last put in the order of their popularity. */
  readonly full_build_at: number;
  /** Manifests that nobody reads any more and whose parts are not deleted yet; at most a hundred. */
  readonly unswept: readonly Part[];
  /** The same of lists of live traffic. */
  readonly unswept_live: readonly Part[];
  /** Whether lists come from a snapshot that was built elsewhere, or can only come from one: they stay until a build is asked for. */
  readonly is_adopted: boolean;
  /**
   * Shards of cards that are still to be brought up to the catalogue, in a shop too large to be gone through at once: how many,
   * and which is next. `is_next`: products that the snapshot lacks had their turn.
   */
  readonly turn: { readonly left: number; readonly at: number; readonly is_next: boolean };
  /** In such a shop: what of the catalogue is still to be looked through for products that the snapshot lacks. */
  readonly arrivals: Arrivals;
  /** In such a shop: whether what is popular is to be counted anew. */
  readonly is_popular_due: boolean;
  /** Lists of live traffic beside those that were built elsewhere. */
  readonly live: LiveState;
  /** When what is popular was counted last, milliseconds since the epoch. */
  readonly popular_at: number;
  /** The most shards that the site ever had. */
  readonly shards: number;
  /** How long the last build took. */
  readonly build_ms: number;
}
