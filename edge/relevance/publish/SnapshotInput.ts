import type { ListRelation } from "../ListRelation.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";

/** What a snapshot is built from. */
export interface SnapshotInput {
  readonly site: string;
  readonly version: number;
  readonly now: number;
  readonly k: number;
  /** Shards of live statistics. */
  readonly shards: number;
  /** Order history. */
  readonly chunks: readonly Part[];
  /** The snapshot that readers see now. */
  readonly before: Manifest | null;
  /** `null` puts all items in the order of their popularity and rebuilds every list; else only these lists. */
  readonly relations: readonly ListRelation[] | null;
  /** With more items than this lists stay as they are, whatever `relations` says, and so does the order of items. */
  readonly itemsMax: number;
}
