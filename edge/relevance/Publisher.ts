import { DurableObject } from "cloudflare:workers";
import { Problem } from "../platform/problem.ts";
import { loadSite } from "../platform/sites.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";
import type { ListRelation } from "./ListRelation.ts";
import { type Changes, sumChanges } from "./learn/Changes.ts";
import { allShards } from "./learn/shards.ts";
import type { Order } from "./orders/Order.ts";
import { appendOrders } from "./publish/appendOrders.ts";
import { NO_ARRIVALS, withNewest } from "./publish/arrivals/Stretch.ts";
import { buildSnapshot } from "./publish/buildSnapshot.ts";
import { builtChanges } from "./publish/builtChanges.ts";
import { findFaults } from "./publish/findFaults.ts";
import { keptBefore } from "./publish/keptBefore.ts";
import type { PublisherState } from "./publish/PublisherState.ts";
import { pruneStatistics } from "./publish/pruneStatistics.ts";
import {
  createTables,
  NO_TURN,
  readState,
  selectOrderChunks,
  writeState,
} from "./publish/publisherQueries.ts";
import { staleRelations } from "./publish/staleRelations.ts";
import { sweepParts } from "./publish/sweepParts.ts";
import { isDue, takeTurn } from "./publish/takeTurn.ts";
import type { Manifest } from "./snapshot/Manifest.ts";
import { type Pointer, type PublishedPart, pointerKey } from "./snapshot/Pointer.ts";
import { readJsonPart, writePart } from "./snapshot/parts.ts";

/** Dropped snapshots remembered until they can be deleted. */
const UNSWEPT_MAX = 100;
/** Beyond this many items lists are not built at the edge: an isolate has neither the memory nor the time. */
const EDGE_ITEMS_MAX = 100_000;
/** Beyond this many a snapshot is brought up to the catalogue in turns, without what people did: an isolate could not hold the rest. */
const WHOLE_ITEMS_MAX = 500_000;
/** Live changes wait this long for more before lists are rebuilt. */
const WAKE_MS = 5_000;
/** Building takes at most a quarter of the time, but what is new waits no longer than half a minute. */
const REST_FACTOR = 3;
const REST_MAX_MS = 30_000;

export interface BuildAnswer {
  readonly pointer: Pointer;
  readonly version: number;
  readonly items: number;
  /** Neighbour lists over all relations. */
  readonly lists: number;
  readonly ms: number;
}

/** The only writer of what a site has published. */
export class Publisher extends DurableObject<Env> {
  #last: Promise<unknown> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    createTables(ctx.storage.sql);
  }

  pointer(): Pointer {
    return this.#state().pointer;
  }

  appendOrders(
    site: string,
    orders: readonly Order[],
  ): Promise<{ imported: number; duplicates: number }> {
    return this.#inTurn(() =>
      appendOrders(this.ctx.storage, { bucket: this.env.SNAPSHOTS, site, orders }),
    );
  }

  publishSlots(site: string, version: number, slots: readonly SlotDefinition[]): Promise<Pointer> {
    return this.#inTurn(async () => {
      const part = await writePart(this.env.SNAPSHOTS, `${site}/slots`, JSON.stringify(slots));
      const { pointer } = this.#state();
      return this.#point(site, {
        slots: { ...part, version },
        slots_before: keptBefore(pointer.slots, pointer.slots_before),
      });
    });
  }

  /** Shows what the catalogue holds now; lists that need a longer build follow by alarm. */
  publishCatalogue(site: string): Promise<Pointer> {
    return this.#inTurn(async () => {
      this.#save({ is_catalogue_fresh: true });
      const { pointer } = await this.#build(site, []);
      await this.wake(site);
      return pointer;
    });
  }

  /** Shows a snapshot that was built elsewhere, once all its parts are here and whole; else says what is not. */
  adopt(site: string, manifest: Manifest): Promise<BuildAnswer | { faults: string[] }> {
    return this.#inTurn(async () => {
      const startedAt = Date.now();
      const faults = await findFaults(this.env.SNAPSHOTS, manifest);
      if (faults.length > 0) return { faults };
      const version = (this.#state().pointer.items?.version ?? 0) + 1;
      const own = JSON.stringify({ ...manifest, version, at: startedAt });
      const part = await writePart(this.env.SNAPSHOTS, `${site}/manifests`, own);
      const isWhole = manifest.item_count <= WHOLE_ITEMS_MAX;
      const left = isWhole ? 0 : manifest.cards.length;
      // The catalogue may be newer than the files.
      const isLarge = isWhole && manifest.item_count > EDGE_ITEMS_MAX;
      if (isLarge) this.#save({ is_catalogue_fresh: true });
      // Its handles are its own: what came since the last one is looked for in all of the catalogue.
      const arrivals = isWhole ? NO_ARRIVALS : withNewest(NO_ARRIVALS, startedAt);
      this.#save({ is_adopted: true, turn: { ...NO_TURN, left }, arrivals });
      if (isLarge || left > 0) await this.wake(site);
      const pointer = await this.#showItems(site, { ...part, version });
      const lists = Object.values(manifest.list_counts).reduce((sum, count) => sum + count, 0);
      const ms = Date.now() - startedAt;
      return { pointer, version, items: manifest.item_count, lists, ms };
    });
  }

  /** Rebuilds everything and shows it. */
  build(site: string): Promise<BuildAnswer> {
    return this.#inTurn(() => this.#build(site, null));
  }

  /** Says that there is something new to learn from. */
  async wake(site: string): Promise<void> {
    this.ctx.storage.kv.put("site", site);
    if ((await this.ctx.storage.getAlarm()) !== null) return;
    const restMs = Math.min(REST_MAX_MS, Math.max(WAKE_MS, this.#state().build_ms * REST_FACTOR));
    await this.ctx.storage.setAlarm(Date.now() + restMs);
  }

  override async alarm(): Promise<void> {
    const site = this.ctx.storage.kv.get<string>("site");
    if (!site) return;
    try {
      await this.refresh(site);
    } catch (error) {
      const kind = error instanceof Error ? error.name : "unknown";
      console.error(JSON.stringify({ at: "publisher alarm", site, kind }));
      // Left to the platform it would be tried six times and then forgotten. A site that is gone is not tried again.
      if (!(error instanceof Problem)) await this.wake(site);
    }
  }

  /** Rebuilds what has grown stale; nothing where nothing is new. */
  refresh(site: string): Promise<Pointer> {
    return this.#inTurn(async () => {
      const state = this.#state();
      // A publication that was cut short after its decision is told now.
      if (state.told_revision < state.pointer.revision) await this.#tell(site);
      if (isDue(state)) return this.#takeTurn(site);
      if (state.is_adopted) return this.#refreshAdopted(site, state);
      const stale = staleRelations(state, {
        now: Date.now(),
        changes: await this.#changes(site),
        chunks: selectOrderChunks(this.ctx.storage.sql).length,
      });
      if (stale === "none") return state.pointer;
      return (await this.#build(site, stale)).pointer;
    });
  }

  /** Lists of people's acts stay as they were built elsewhere; what the catalogue says is kept up. */
  async #refreshAdopted(site: string, { is_catalogue_fresh, pointer }: PublisherState) {
    return is_catalogue_fresh ? (await this.#build(site, ["similar"])).pointer : pointer;
  }

  async #build(site: string, relations: readonly ListRelation[] | null): Promise<BuildAnswer> {
    const startedAt = Date.now();
    const { settings } = await loadSite(this.env, site);
    const { pointer } = this.#state();
    const chunks = selectOrderChunks(this.ctx.storage.sql);
    const changes = await this.#changes(site);
    const version = (pointer.items?.version ?? 0) + 1;
    if (relations === null) {
      await pruneStatistics(this.env, { site, shards: await this.#shards(site), now: startedAt });
    }
    const before = await this.#shown();
    if (before && before.item_count > WHOLE_ITEMS_MAX) {
      // From wherever the last turn ended all around once: what changed in shards already gone through is met again.
      this.#save({
        turn: { ...this.#state().turn, left: before.cards.length, is_next: false },
        arrivals: withNewest(this.#state().arrivals, startedAt),
        ...{ is_catalogue_fresh: false, built_changes: changes, built_chunks: chunks.length },
        full_build_at: startedAt,
      });
      await this.wake(site);
      return { ...{ pointer, version: version - 1, items: before.item_count, lists: 0 }, ms: 0 };
    }
    const manifest = await buildSnapshot(this.env, {
      site,
      version,
      now: startedAt,
      k: settings.k,
      shards: await this.#shards(site),
      chunks,
      before,
      ...{ relations, itemsMax: EDGE_ITEMS_MAX },
    });
    const isLarge = manifest.item_count > EDGE_ITEMS_MAX;
    const part = await writePart(this.env.SNAPSHOTS, `${site}/manifests`, JSON.stringify(manifest));
    const ms = Date.now() - startedAt;
    this.#save({
      build_ms: ms,
      ...(relations === null && {
        ...{ full_build_at: startedAt, built_chunks: chunks.length },
        // A shop that is too large for lists to be built here keeps those that it was given.
        is_adopted: isLarge && this.#state().is_adopted,
      }),
      built_changes: builtChanges(this.#state().built_changes, changes, relations),
      ...((relations === null || relations.includes("similar")) && { is_catalogue_fresh: false }),
    });
    const shown = await this.#showItems(site, { ...part, version });
    const lists = Object.values(manifest.list_counts).reduce((sum, count) => sum + count, 0);
    return { pointer: shown, version, items: manifest.item_count, lists, ms };
  }

  /** Shows what one more turn makes of a snapshot too large to be built here, and asks for the next. */
  async #takeTurn(site: string): Promise<Pointer> {
    const { turn, arrivals, pointer } = this.#state();
    const before = await this.#shown();
    if (!before) {
      this.#save({ turn: NO_TURN, arrivals: NO_ARRIVALS });
      return pointer;
    }
    const { manifest, due } = await takeTurn(this.env, {
      ...{ site, before, due: { turn, arrivals } },
      ...{ shards: await this.#shards(site), now: Date.now() },
    });
    const { version } = manifest;
    const text = manifest === before ? null : JSON.stringify(manifest);
    const part = text && (await writePart(this.env.SNAPSHOTS, `${site}/manifests`, text));
    const shown = part ? await this.#showItems(site, { ...part, version }) : pointer;
    // Afterwards: a turn that was cut short is taken again, and makes the same of it.
    this.#save(due);
    if (isDue(due)) await this.wake(site);
    return shown;
  }

  /** The snapshot that readers are to see; null where there is none. */
  async #shown(): Promise<Manifest | null> {
    const { items } = this.#state().pointer;
    return items && readJsonPart<Manifest>(this.env.SNAPSHOTS, items);
  }

  async #showItems(site: string, part: PublishedPart): Promise<Pointer> {
    const { pointer } = this.#state();
    const kept = keptBefore(pointer.items, pointer.items_before);
    const shown = await this.#point(site, { items: part, items_before: kept });
    // Only after readers were told: whoever still holds a snapshot this old has had many rechecks to let go of it.
    const dropped = pointer.items_before.filter((old) => !kept.some(({ key }) => key === old.key));
    const unswept = [...this.#state().unswept, ...dropped].slice(-UNSWEPT_MAX);
    const isSwept = await sweepParts(this.env.SNAPSHOTS, {
      dropped: unswept,
      kept: [part, ...kept],
    });
    this.#save({ unswept: isSwept ? [] : unswept });
    return shown;
  }

  /** Decides what readers see: in this object's own storage first, from where KV is told. */
  async #point(site: string, change: Partial<Pointer>): Promise<Pointer> {
    const { pointer } = this.#state();
    const next = { ...pointer, ...change, revision: pointer.revision + 1, at: Date.now() };
    this.#save({ pointer: next });
    await this.#tell(site);
    return next;
  }

  async #tell(site: string): Promise<void> {
    const { pointer } = this.#state();
    await this.env.PUBLISHED.put(pointerKey(site), JSON.stringify(pointer));
    this.#save({ told_revision: pointer.revision });
  }

  /** How many shards may hold something of the site. */
  shardCount(site: string): Promise<number> {
    return this.#shards(site);
  }

  async #changes(site: string): Promise<Changes> {
    const shards = allShards(this.env, site, await this.#shards(site));
    return sumChanges(await Promise.all(shards.map((shard) => shard.changes())));
  }

  /** As many as the site has, or ever had: what was counted stays in its shard. */
  async #shards(site: string): Promise<number> {
    const { item_shards } = (await loadSite(this.env, site)).settings;
    const known = this.#state().shards;
    if (item_shards > known) this.#save({ shards: item_shards });
    return Math.max(item_shards, known);
  }

  #state(): PublisherState {
    return readState(this.ctx.storage.sql);
  }

  #save(change: Partial<PublisherState>): void {
    writeState(this.ctx.storage.sql, { ...this.#state(), ...change });
  }

  /** One publication at a time: a Durable Object lets calls in wherever one waits. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
