import { DurableObject } from "cloudflare:workers";
import { DAY_MS } from "../platform/time.ts";
import type { ReportMessage } from "./ReportMessage.ts";
import {
  addMessage,
  createTables,
  type DayRow,
  deleteOld,
  type SpanRow,
  selectDays,
  selectSeries,
  selectSpan,
} from "./reportQueries.ts";

/** Two years and a bit: this season can be held against the last. */
const KEPT_DAYS = 800;

/**
 * The roll-ups of one site: sums by slot, variant, metric and day. One object a site, because a roll-up and the mark that
 * it was applied must be written as one, and a report then reads one place; the queue hands it a hundred at a time.
 */
export class Reports extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    createTables(ctx.storage.sql);
  }

  /** Adds what messages tell, each once however often it is delivered; answers how many were new. */
  apply(messages: readonly ReportMessage[]): number {
    const { storage } = this.ctx;
    const today = Math.floor(Date.now() / DAY_MS);
    return storage.transactionSync(() => {
      const added = messages.filter((message) => addMessage(storage.sql, message, today)).length;
      deleteOld(storage.sql, today, KEPT_DAYS);
      return added;
    });
  }

  days(from: number, to: number): DayRow[] {
    return selectDays(this.ctx.storage.sql, from, to);
  }

  /** For each day what `span` answers up to it, of one slot. */
  series(about: { slot: string; from: number; to: number }): DayRow[] {
    return selectSeries(this.ctx.storage.sql, about);
  }

  span(from: number, to: number): SpanRow[] {
    return selectSpan(this.ctx.storage.sql, from, to);
  }
}
