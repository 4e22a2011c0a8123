import { DurableObject } from "cloudflare:workers";
import type { ItemContribution, PairContribution } from "./Contribution.ts";
import type { Changes } from "./learn/Changes.ts";
import type { ItemDay } from "./learn/ItemDay.ts";
import type { PairDay } from "./learn/PairDay.ts";
import {
  addItems,
  addPairs,
  countChanges,
  createTables,
  deleteBefore,
  selectChanges,
  selectItems,
  selectPairs,
} from "./learn/shardQueries.ts";

const KINDS = ["viewed_together", "bought_together", "items"] as const;

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
      const of = (name: PairContribution["relation"]) =>
        pairs.filter(({ relation }) => relation === name);
      const added = {
        viewed_together: addPairs(storage.sql, of("viewed_together")),
        bought_together: addPairs(storage.sql, of("bought_together")),
        items: addItems(storage.sql, items),
      };
      for (const kind of KINDS) countChanges(storage.sql, kind, added[kind]);
      return KINDS.reduce((sum, kind) => sum + added[kind], 0);
    });
  }

  /** Grows with every change: a builder that has seen these numbers has seen all. */
  changes(): Changes {
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
