import { type LiveLists, partsOfLive } from "../snapshot/LiveLists.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import { type Pointer, type PublishedPart, pointerKey } from "../snapshot/Pointer.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { partsOf } from "../snapshot/partsOf.ts";
import { keptBefore } from "./keptBefore.ts";
import { endOf, type OrderChunk } from "./OrderChunk.ts";
import type { PublisherState } from "./PublisherState.ts";
import { readState, selectOrderChunks, writeState } from "./publisherQueries.ts";
import { type Sweep, sweepParts } from "./sweepParts.ts";

/** Dropped snapshots remembered until they can be deleted. */
const UNSWEPT_MAX = 100;

/** What a site shows to readers: decided in its publisher's own storage first, from where KV is told. */
export class Board {
  readonly #sql: SqlStorage;
  readonly #env: Env;

  constructor(sql: SqlStorage, env: Env) {
    this.#sql = sql;
    this.#env = env;
  }

  get state(): PublisherState {
    return readState(this.#sql);
  }

  save(change: Partial<PublisherState>): void {
    writeState(this.#sql, { ...this.state, ...change });
  }

  /** The order history, in the order in which it came. */
  get orderChunks(): OrderChunk[] {
    return selectOrderChunks(this.#sql);
  }

  get historyEnd(): number {
    return endOf(this.orderChunks);
  }

  /** The snapshot that readers are to see; null where there is none. */
  async manifest(): Promise<Manifest | null> {
    const { items } = this.state.pointer;
    return items && readJsonPart<Manifest>(this.#env.SNAPSHOTS, items);
  }

  showSlots(site: string, part: PublishedPart): Promise<Pointer> {
    const { pointer } = this.state;
    const kept = keptBefore(pointer.slots, pointer.slots_before);
    return this.#point(site, { slots: part, slots_before: kept });
  }

  async showItems(site: string, part: PublishedPart): Promise<Pointer> {
    const { pointer } = this.state;
    const kept = keptBefore(pointer.items, pointer.items_before);
    const shown = await this.#point(site, { items: part, items_before: kept });
    // Only after readers were told: whoever still holds a snapshot this old has had many rechecks to let go of it.
    const unswept = await this.#sweep<Manifest>({
      dropped: [...this.state.unswept, ...without(pointer.items_before, kept)],
      kept: [part, ...kept],
      partsOf,
    });
    this.save({ unswept });
    return shown;
  }

  /** @param part Null where there is nothing to say beside the items' lists. */
  async showLive(site: string, part: PublishedPart | null): Promise<Pointer> {
    const { live = null, live_before = [] } = this.state.pointer;
    const kept = keptBefore(live, live_before);
    const shown = await this.#point(site, { live: part, live_before: kept });
    const unswept_live = await this.#sweep<LiveLists>({
      dropped: [...this.state.unswept_live, ...without(live_before, kept)],
      kept: part ? [part, ...kept] : kept,
      partsOf: partsOfLive,
    });
    this.save({ unswept_live });
    return shown;
  }

  /** Lists of live traffic are behind: what was done with a product before the snapshot had it says something now. */
  outdateLive(): void {
    this.save({ live: { ...this.state.live, seen: null } });
  }

  async tell(site: string): Promise<void> {
    const { pointer } = this.state;
    await this.#env.PUBLISHED.put(pointerKey(site), JSON.stringify(pointer));
    this.save({ told_revision: pointer.revision });
  }

  /** Deletes what is dropped; what is left of it. */
  async #sweep<M>({ dropped, ...of }: Sweep<M>): Promise<readonly Part[]> {
    const unswept = dropped.slice(-UNSWEPT_MAX);
    const isSwept = await sweepParts(this.#env.SNAPSHOTS, { ...of, dropped: unswept });
    return isSwept ? [] : unswept;
  }

  async #point(site: string, change: Partial<Pointer>): Promise<Pointer> {
    const { pointer } = this.state;
    const next = { ...pointer, ...change, revision: pointer.revision + 1, at: Date.now() };
    this.save({ pointer: next });
    await this.tell(site);
    return next;
  }
}

const without = (parts: readonly Part[], kept: readonly Part[]): Part[] =>
  parts.filter((old) => !kept.some(({ key }) => key === old.key));
