import type { PackedList } from "../../../sdk/rank/index.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import type { Beside } from "./Beside.ts";
import { DECODERS, type ListShard } from "./decoders.ts";
import type { PartReader } from "./PartReader.ts";
import type { Waiting } from "./Reading.ts";
import { shardsOf } from "./shardsOf.ts";

/** Lists that stand beside others, as far as a request has loaded them. */
export class BesideLists {
  readonly #of: Beside;
  readonly #reader: PartReader;
  readonly #items = new Map<number, Uint32Array>();
  readonly #shards = new Map<number, ListShard>();

  constructor(of: Beside, reader: PartReader) {
    this.#of = of;
    this.#reader = reader;
  }

  load(items: readonly number[]): Waiting {
    const from = { parts: [this.#of.items], numbers: [0], decode: DECODERS.traits };
    const waiting = this.#reader.take(this.#items, from);
    return waiting ? waiting.then(() => this.#loadRows(items)) : this.#loadRows(items);
  }

  list(item: number): PackedList | undefined {
    const row = this.#rowOf(item);
    return this.#shards.get(Math.floor(row / ROWS_PER_SHARD))?.list(row);
  }

  /** What names an item's list and no other: the part that it is in, and its row. */
  nameOf(item: number): string {
    const row = this.#rowOf(item);
    return `${this.#of.lists[Math.floor(row / ROWS_PER_SHARD)]?.hash} ${row}`;
  }

  #loadRows(items: readonly number[]): Waiting {
    const rows = items.map((item) => this.#rowOf(item)).filter((row) => row >= 0);
    const from = { parts: this.#of.lists, numbers: shardsOf(rows, ROWS_PER_SHARD) };
    return this.#reader.take(this.#shards, { ...from, decode: DECODERS.lists });
  }

  /** Where an item's row is; -1 where it has none. */
  #rowOf(item: number): number {
    return placeOf(this.#items.get(0), item);
  }
}

/** Where a number is in an ascending row of them; -1 where it is not. */
function placeOf(numbers: Uint32Array | undefined, wanted: number): number {
  let low = 0;
  let high = numbers?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers?.[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers?.[low] === wanted ? low : -1;
}
