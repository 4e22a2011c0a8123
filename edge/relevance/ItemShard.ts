import { DurableObject } from "cloudflare:workers";
import { holdRecall } from "../platform/queriesOfRecalls.ts";
import { ACT_RELATIONS } from "./ActRelation.ts";
import type { ItemContribution, PairContribution } from "./Contribution.ts";
import type { Changes } from "./learn/Changes.ts";
import type { CountedPair } from "./learn/CountedPair.ts";
import {
  confirmPairs,
  createConfirmedTables,
  dropUnconfirmed,
  followPairs,
  trimConfirmed,
} from "./learn/confirmedPairs.ts";
import type { ItemDay } from "./learn/ItemDay.ts";
import {
  addItems,
  addPairs,
  countChanges,
  countViewers,
  createTables,
  deleteBefore,
  type PairPage,
  recallRows,
  selectChanges,
  selectItems,
  selectPairs,
} from "./learn/shardQueries.ts";
import { selectAsked } from "./publish/popular/selectAsked.ts";
import type { RecallMessage } from "./RecallMessage.ts";

const KINDS = [...ACT_RELATIONS, "items"] as const;

/** The statistics of those of a site's items that fall into one shard. */
export class ItemShard extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    createTables(ctx.storage.sql);
    createConfirmedTables(ctx.storage.sql);
  }

  /** Adds contributions, each once however often it is delivered; answers how many were new. */
  apply(pairs: readonly PairContribution[], items: readonly ItemContribution[]): number {
    const { storage } = this.ctx;
    const now = Date.now();
    return storage.transactionSync(() => {
      const of = (name: PairContribution["relation"]) =>
        pairs.filter(({ relation }) => relation === name);
      const added = {
        viewed_together: addPairs(storage.sql, of("viewed_together"), now),
        bought_together: addPairs(storage.sql, of("bought_together"), now),
        bought_after_viewing: addPairs(storage.sql, of("bought_after_viewing"), now),
        items: addItems(storage.sql, items, now),
      };
      confirmPairs(storage.sql, pairs);
      for (const kind of KINDS) countChanges(storage.sql, kind, added[kind]);
      return KINDS.reduce((sum, kind) => sum + added[kind], 0);
    });
  }

  /** Takes back what came of some shoppers since they withdrew, and drops what comes of it later; answers how many rows went. */
  recall(recalls: readonly RecallMessage[]): number {
    const { storage } = this.ctx;
    return storage.transactionSync(() => {
      let sum = 0;
      for (const recall of recalls) {
        holdRecall(storage.sql, recall.lots, Date.now());
        const gone = recallRows(storage.sql, recall);
        for (const kind of KINDS) countChanges(storage.sql, kind, gone[kind]);
        sum += KINDS.reduce((all, kind) => all + gone[kind], 0);
      }
      if (sum > 0) dropUnconfirmed(storage.sql);
      return sum;
    });
  }

  /** Grows with every change: a builder that has seen these numbers has seen all. */
  changes(): Changes {
    return selectChanges(this.ctx.storage.sql);
  }

  pairs(page: PairPage): CountedPair[] {
    return selectPairs(this.ctx.storage.sql, page);
  }

  /** Begins, or goes on, to keep the names of at most `max` pairs that `k` people stand behind; true once it knows all that were there. */
  follow({ max, ...of }: { k: number; rowsMax: number; max: number }): boolean {
    const { storage } = this.ctx;
    return storage.transactionSync(() => {
      const isWhole = followPairs(storage.sql, of);
      trimConfirmed(storage.sql, max);
      return isWhole;
    });
  }

  /** How many different shoppers looked at each of the items; nothing of those that nobody did. */
  viewers(ids: readonly string[]): ReturnType<typeof countViewers> {
    return countViewers(this.ctx.storage.sql, ids);
  }

  /** Of the given items, or of all. */
  items(page: Parameters<typeof selectItems>[1]): ItemDay[] {
    return selectItems(this.ctx.storage.sql, page);
  }

  /** The most asked for of a stretch of its items. */
  asked(stretch: Parameters<typeof selectAsked>[1]): ReturnType<typeof selectAsked> {
    return selectAsked(this.ctx.storage.sql, stretch);
  }

  /** Drops what is older than a day since the epoch: it weighs next to nothing by then. */
  prune(day: number): void {
    deleteBefore(this.ctx.storage.sql, day, Date.now());
    dropUnconfirmed(this.ctx.storage.sql);
  }
}
