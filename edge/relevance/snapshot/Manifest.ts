import type { Relation } from "../../../sdk/wire/index.ts";
import type { ByRelation } from "../ListRelation.ts";
import type { Beside } from "./Beside.ts";
import type { Part } from "./Part.ts";

/** Cards in one shard, a power of two: a request for forty products all over a catalogue reads, and holds, forty shards. */
export const CARDS_PER_SHARD = 256;
/** What it was before manifests told of it. */
export const CARDS_PER_SHARD_BEFORE = 1_024;
/** About how many ids one bucket of the directory holds. */
export const IDS_PER_BUCKET = 4_096;
/** Items in one shard of traits: 256 KiB. */
export const TRAITS_PER_SHARD = 65_536;

/** A relation that the second tier can rank anew. */
export type TraitRelation = Exclude<Relation, "similar">;

/**
 * A published snapshot of a site's items: everything it names is immutable, so that whoever holds the manifest sees one
 * state, never a mixture. Item handles are places in the order of popularity at the last full build; items that came
 * later stand behind, without lists but `similar`.
 */
export interface Manifest {
  readonly format: 1;
  readonly site: string;
  readonly version: number;
  /** When it was published, milliseconds since the epoch. */
  readonly at: number;
  readonly item_count: number;
  /** The version in which items were put in this order: handles of two snapshots of one order are the same. 0 where nothing is said. */
  readonly order?: number;
  /** Ids to handles, by hash of the id. */
  readonly directory: readonly Part[];
  readonly cards: readonly Part[];
  /** A power of two; {@link CARDS_PER_SHARD_BEFORE} where nothing is said. */
  readonly cards_per_shard?: number;
  readonly lists: ByRelation<readonly Part[]>;
  /** Items that have neighbours, by relation. */
  readonly list_counts: ByRelation<number>;
  /** The middle one of its lists' scales, by relation: by it, weights of different relations can be added up. */
  readonly list_scales: ByRelation<number>;
  /** In a shop too large for all lists to be built at the edge: similar items of those that came after the others' were built, and of what they are most like. */
  readonly newcomers?: Beside;
  readonly popular: Part;
  /** What was popular by the files that it was built from, where it was built elsewhere: what is counted since is joined to it. */
  readonly popular_given?: Part;
  /**
   * What the second tier knows of items, four bytes each, and the relation whose lists it ranks anew: the one that most
   * items have. Absent from snapshots of before.
   */
  readonly traits?: { readonly relation: TraitRelation; readonly parts: readonly Part[] };
  /** The site's own weights of the second tier; without them the shipped ones rank. */
  readonly weights?: Part;
}
