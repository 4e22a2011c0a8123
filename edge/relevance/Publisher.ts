import { DurableObject } from "cloudflare:workers";
import { selectOpened } from "../catalogue/addedQueries.ts";
import { Problem } from "../platform/problem.ts";
import { loadSite } from "../platform/sites.ts";
import { DAY_MS } from "../platform/time.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";
import type { ListRelation } from "./ListRelation.ts";
import { type Changes, sumChanges } from "./learn/Changes.ts";
import { allShards } from "./learn/shards.ts";
import type { Order } from "./orders/Order.ts";
import { appendOrders } from "./publish/appendOrders.ts";
import { NO_ARRIVALS, withNewest } from "./publish/arrivals/Stretch.ts";
import { Board } from "./publish/Board.ts";
import { buildSnapshot } from "./publish/buildSnapshot.ts";
import { builtChanges } from "./publish/builtChanges.ts";
import { findFaults } from "./publish/findFaults.ts";
import { countLists } from "./publish/listsOf.ts";
import { HandleBook } from "./publish/live/HandleBook.ts";
import { isLiveBehind } from "./publish/live/isLiveBehind.ts";
import { liveAnew } from "./publish/live/liveAnew.ts";
import { showLive } from "./publish/live/showLive.ts";
import { pruneStatistics } from "./publish/pruneStatistics.ts";
import { createTables, NO_TURN } from "./publish/publisherQueries.ts";
import { REST_MAX_MS, restOf } from "./publish/restOf.ts";
import { isPopularStale, staleRelations } from "./publish/staleRelations.ts";
import { isDue, takeTurn } from "./publish/takeTurn.ts";
import type { Manifest } from "./snapshot/Manifest.ts";
import type { Pointer } from "./snapshot/Pointer.ts";
import { writePart } from "./snapshot/parts.ts";

/** Beyond this many items lists are not built at the edge: an isolate has neither the memory nor the time. */
const EDGE_ITEMS_MAX = 100_000;
/** Beyond this many a snapshot is brought up to the catalogue in turns: an isolate could not hold all of it. */
const WHOLE_ITEMS_MAX = 300_000;
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
  readonly #board: Board;
  readonly #handles: HandleBook;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    createTables(ctx.storage.sql);
    this.#board = new Board(ctx.storage.sql, env);
    this.#handles = new HandleBook(ctx.storage.sql, env.SNAPSHOTS);
  }

  pointer(): Pointer {
    return this.#board.state.pointer;
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
      return this.#board.showSlots(site, { ...part, version });
    });
  }

  /** Shows what the catalogue holds now; lists that need a longer build follow by alarm. */
  publishCatalogue(site: string): Promise<Pointer> {
    return this.#inTurn(async () => {
      this.#board.save({ is_catalogue_fresh: true });
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
      const version = (this.#board.state.pointer.items?.version ?? 0) + 1;
      const popular_given = manifest.popular_given ?? manifest.popular;
      const told = { ...manifest, popular_given, version, order: version, at: startedAt };
      const own = JSON.stringify(told);
      const part = await writePart(this.env.SNAPSHOTS, `${site}/manifests`, own);
      // The catalogue may be newer than the files; without one their cards are all there is.
      const hasCatalogue = (await selectOpened(this.env.DB, site)) !== null;
      const isTurned = hasCatalogue && manifest.item_count > WHOLE_ITEMS_MAX;
      const isLarge = hasCatalogue && !isTurned && manifest.item_count > EDGE_ITEMS_MAX;
      this.#board.save({
        ...{ is_adopted: true, ...(isLarge && { is_catalogue_fresh: true }) },
        turn: { ...NO_TURN, left: isTurned ? manifest.cards.length : 0 },
        // Its handles are its own: what came since the last one is looked for in all of the catalogue.
        arrivals: isTurned ? withNewest(NO_ARRIVALS, startedAt) : NO_ARRIVALS,
        ...{ is_popular_due: isTurned, popular_at: isTurned ? startedAt : 0 },
        live: liveAnew(manifest, this.#board.historyEnd),
      });
      await this.wake(site);
      const pointer = await this.#board.showItems(site, { ...part, version });
      const ms = Date.now() - startedAt;
      return { pointer, version, items: manifest.item_count, lists: countLists(manifest), ms };
    });
  }

  /** Rebuilds everything and shows it. */
  build(site: string): Promise<BuildAnswer> {
    return this.#inTurn(() => this.#build(site, null));
  }

  /** Says that there is something new to learn from. @param restMs From now. */
  async wake(site: string, restMs = restOf(this.#board.state.build_ms)): Promise<void> {
    this.ctx.storage.kv.put("site", site);
    if ((await this.ctx.storage.getAlarm()) !== null) return;
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
      const state = this.#board.state;
      // A publication that was cut short after its decision is told now.
      if (state.told_revision < state.pointer.revision) await this.#board.tell(site);
      if (state.is_adopted) return this.#refreshAdopted(site);
      const stale = staleRelations(state, {
        now: Date.now(),
        changes: await this.#changes(site),
        end: this.#board.historyEnd,
      });
      if (stale === "none") return state.pointer;
      return (await this.#build(site, stale)).pointer;
    });
  }

  /**
   * Lists of people's acts stay as they were built elsewhere; beside them stands what live traffic says, and what the catalogue says, and
   * what is popular, is kept up.
   */
  async #refreshAdopted(site: string): Promise<Pointer> {
    const { state, orderChunks } = this.#board;
    const { k } = (await loadSite(this.env, site)).settings;
    const changes = await this.#changes(site);
    const isBehind = isLiveBehind(state.live, { changes, k, chunks: orderChunks });
    const restMs = state.live.at + REST_MAX_MS - Date.now();
    if (isBehind && restMs <= 0) {
      // Beforehand: if it can't be done, what else is due is done before it is tried again.
      this.#board.save({ live: { ...state.live, at: Date.now() } });
      const of = { site, board: this.#board, handles: this.#handles, changes };
      const shown = await showLive(this.env, { ...of, shards: await this.shardCount(site) });
      await this.wake(site);
      return shown;
    }
    const pointer = await this.#refreshGiven(site, changes);
    if (isBehind) await this.wake(site, Math.max(0, restMs));
    return pointer;
  }

  async #refreshGiven(site: string, changes: Changes): Promise<Pointer> {
    const { state } = this.#board;
    if (isDue(state)) return this.#takeTurn(site);
    if (state.is_catalogue_fresh) return (await this.#build(site, ["similar"])).pointer;
    const isStale = isPopularStale(state, { now: Date.now(), changes });
    const isCounted = isStale && (await selectOpened(this.env.DB, site)) !== null;
    return isCounted ? (await this.#build(site, [])).pointer : state.pointer;
  }

  async #build(site: string, relations: readonly ListRelation[] | null): Promise<BuildAnswer> {
    const startedAt = Date.now();
    const { settings } = await loadSite(this.env, site);
    const { pointer, is_catalogue_fresh, popular_at } = this.#board.state;
    const chunks = this.#board.orderChunks;
    const changes = await this.#changes(site);
    const version = (pointer.items?.version ?? 0) + 1;
    const isNewDay = Math.floor(popular_at / DAY_MS) < Math.floor(startedAt / DAY_MS);
    if (relations === null || isNewDay) {
      await pruneStatistics(this.env, {
        site,
        shards: await this.shardCount(site),
        now: startedAt,
      });
    }
    const before = await this.#board.manifest();
    if (before && before.item_count > WHOLE_ITEMS_MAX) {
      const isCounted = relations === null || !is_catalogue_fresh;
      const isFresh = relations === null || is_catalogue_fresh;
      // From wherever the last turn ended all around once: what changed in shards already gone through is met again.
      this.#board.save({
        is_adopted: true,
        ...(isFresh && {
          turn: { ...this.#board.state.turn, left: before.cards.length, is_next: false },
          arrivals: withNewest(this.#board.state.arrivals, startedAt),
          ...{ is_catalogue_fresh: false, full_build_at: startedAt },
        }),
        ...(isCounted && {
          ...{ is_popular_due: true, popular_at: startedAt },
          ...{ built_changes: changes, built_chunks: this.#board.historyEnd },
        }),
      });
      await this.wake(site);
      return { ...{ pointer, version: version - 1, items: before.item_count, lists: 0 }, ms: 0 };
    }
    const manifest = await buildSnapshot(this.env, {
      site,
      version,
      now: startedAt,
      k: settings.k,
      shards: await this.shardCount(site),
      chunks,
      before,
      ...{ relations, itemsMax: EDGE_ITEMS_MAX },
    });
    const part = await writePart(this.env.SNAPSHOTS, `${site}/manifests`, JSON.stringify(manifest));
    const ms = Date.now() - startedAt;
    this.#board.save({
      ...{ build_ms: ms, popular_at: startedAt },
      ...(relations === null && {
        ...{ full_build_at: startedAt, built_chunks: this.#board.historyEnd },
        // A shop that is too large for lists to be built here keeps those that it was given, if any.
        is_adopted: manifest.item_count > EDGE_ITEMS_MAX,
      }),
      built_changes: builtChanges(this.#board.state.built_changes, changes, relations),
      ...((relations === null || relations.includes("similar")) && { is_catalogue_fresh: false }),
    });
    const told = await this.#board.showItems(site, { ...part, version });
    const { is_adopted } = this.#board.state;
    if (manifest.item_count !== before?.item_count) this.#board.outdateLive();
    const shown = !is_adopted && told.live ? await this.#board.showLive(site, null) : told;
    if (is_adopted) await this.wake(site);
    const [items, lists] = [manifest.item_count, countLists(manifest)];
    return { pointer: shown, version, items, lists, ms };
  }

  /** Shows what one more turn makes of a snapshot too large to be built here, and asks for the next. */
  async #takeTurn(site: string): Promise<Pointer> {
    const { turn, arrivals, is_popular_due, pointer } = this.#board.state;
    const before = await this.#board.manifest();
    if (!before) {
      this.#board.save({ turn: NO_TURN, arrivals: NO_ARRIVALS, is_popular_due: false });
      return pointer;
    }
    const { manifest, due } = await takeTurn(this.env, {
      ...{ site, before, due: { turn, arrivals, is_popular_due } },
      ...{ shards: await this.shardCount(site), chunks: this.#board.orderChunks },
      ...{ k: (await loadSite(this.env, site)).settings.k, now: Date.now() },
    });
    const { version } = manifest;
    const text = manifest === before ? null : JSON.stringify(manifest);
    const part = text && (await writePart(this.env.SNAPSHOTS, `${site}/manifests`, text));
    const shown = part ? await this.#board.showItems(site, { ...part, version }) : pointer;
    // Afterwards: a turn that was cut short is taken again, and makes the same of it.
    this.#board.save(due);
    if (manifest.item_count !== before.item_count) this.#board.outdateLive();
    await this.wake(site);
    return shown;
  }

  async #changes(site: string): Promise<Changes> {
    const shards = allShards(this.env, site, await this.shardCount(site));
    return sumChanges(await Promise.all(shards.map((shard) => shard.changes())));
  }

  /** How many shards may hold something of the site: as many as it has, or ever had, since what was counted stays in its shard. */
  async shardCount(site: string): Promise<number> {
    const { item_shards } = (await loadSite(this.env, site)).settings;
    const known = this.#board.state.shards;
    if (item_shards > known) this.#board.save({ shards: item_shards });
    return Math.max(item_shards, known);
  }

  /** One publication at a time: a Durable Object lets calls in wherever one waits. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
