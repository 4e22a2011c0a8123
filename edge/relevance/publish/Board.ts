import type { Manifest } from "../snapshot/Manifest.ts";
import { type Pointer, type PublishedPart, pointerKey } from "../snapshot/Pointer.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { keptBefore } from "./keptBefore.ts";
import type { PublisherState } from "./PublisherState.ts";
import { readState, writeState } from "./publisherQueries.ts";
import { sweepParts } from "./sweepParts.ts";

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
    const dropped = pointer.items_before.filter((old) => !kept.some(({ key }) => key === old.key));
    const unswept = [...this.state.unswept, ...dropped].slice(-UNSWEPT_MAX);
    const isSwept = await sweepParts(this.#env.SNAPSHOTS, {
      dropped: unswept,
      kept: [part, ...kept],
    });
    this.save({ unswept: isSwept ? [] : unswept });
    return shown;
  }

  async tell(site: string): Promise<void> {
    const { pointer } = this.state;
    await this.#env.PUBLISHED.put(pointerKey(site), JSON.stringify(pointer));
    this.save({ told_revision: pointer.revision });
  }

  async #point(site: string, change: Partial<Pointer>): Promise<Pointer> {
    const { pointer } = this.state;
    const next = { ...pointer, ...change, revision: pointer.revision + 1, at: Date.now() };
    this.save({ pointer: next });
    await this.tell(site);
    return next;
  }
}
