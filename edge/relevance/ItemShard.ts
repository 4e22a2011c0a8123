import { DurableObject } from "cloudflare:workers";
import type { ItemContribution, PairContribution } from "./Contribution.ts";
import type { ItemDay } from "./learn/ItemDay.ts";
import type { PairDay } from "./learn/PairDay.ts";
import {
  addItem,
  addPair,
  countChanges,
  createTables,
  deleteBefore,
  selectChanges,
  selectItems,
  selectPairs,
} from "./learn/shardQueries.ts";

/** The statistics of those of a site's items that fall into one shard. */
export class ItemShard extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    createTables(ctx.storage.sql);
  }

  /** Adds contributions, each once however often it is delivered; answers how many were new. */
  apply(pairs: readonly PairContribution[], items: readonly ItemContribution[]): number {
    const { storage } = this.ctx;
    return storage.transactionSync(() => {
      let changes = 0;
      for (const pair of pairs) changes += addPair(storage.sql, pair);
      for (const item of items) changes += addItem(storage.sql, item);
      if (changes > 0) countChanges(storage.sql, changes);
      return changes;
    });
  }

  /** Grows with every change: a builder that has seen this number has seen all. */
  changes(): number {
    return selectChanges(this.ctx.storage.sql);
  }

  pairs(page: { relation: string; after: readonly [string, string]; limit: number }): PairDay[] {
    return selectPairs(this.ctx.storage.sql, page);
  }

  items(page: { after: string; limit: number; since: number }): ItemDay[] {
    return selectItems(this.ctx.storage.sql, page);
  }

  /** Drops what is older than a day since the epoch: it weighs next to nothing by then. */
  prune(day: number): void {
    deleteBefore(this.ctx.storage.sql, day);
  }
}
