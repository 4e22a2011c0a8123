import type { Lists, PackedList } from "../../../sdk/rank/index.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import type { BesideLists } from "./BesideLists.ts";
import type { ListShard } from "./decoders.ts";
import type { Part } from "./Part.ts";
import type { PartCache } from "./partCache.ts";

/** About what a joined list takes with its name. */
const JOINED_BYTES = 900;

/** The loaded lists of one relation. */
export class RelationLists implements Lists {
  readonly #shards: ReadonlyMap<number, ListShard>;
  readonly #more: More | undefined;

  /** @param more What stands beside them. */
  constructor(shards: ReadonlyMap<number, ListShard>, more?: More) {
    this.#shards = shards;
    this.#more = more;
  }

  list(item: number): PackedList | undefined {
    const shard = Math.floor(item / ROWS_PER_SHARD);
    const list = this.#shards.get(shard)?.list(item);
    const more = this.#more?.beside.list(item);
    if (!this.#more || !list || !more) return list ?? more;
    const { parts, beside, join, cache } = this.#more;
    const name = `${parts[shard]?.hash} ${beside.nameOf(item)} ${item}`;
    const known = cache.get(name) as PackedList | undefined;
    if (known) return known;
    const joined = join(list, more);
    cache.put(name, joined, JOINED_BYTES);
    return joined;
  }
}

/** What stands beside a relation's lists, and how two lists of an item become one. */
export interface More {
  readonly beside: BesideLists;
  /** Of the lists themselves. */
  readonly parts: readonly Part[];
  readonly join: (list: PackedList, more: PackedList) => PackedList;
  /** Joined lists are kept with the parts that they are made of. */
  readonly cache: PartCache;
}
