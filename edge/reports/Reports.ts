import { DurableObject } from "cloudflare:workers";
import { dropOldTags, holdRecall, taggedOf } from "../platform/queriesOfRecalls.ts";
import { sipHash } from "../platform/sipHash.ts";
import { DAY_MS } from "../platform/time.ts";
import type { RecallMessage } from "../relevance/RecallMessage.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";
import type { DemandMark } from "./DemandMessage.ts";
import {
  addChoice,
  addMark,
  type ChoiceRow,
  createDemandTables,
  type DemandRow,
  deleteOldDemand,
  demandKey,
  recallMarks,
  selectChoices,
  selectDemand,
} from "./demandQueries.ts";
import { SPAN_DAYS } from "./metrics.ts";
import type { ReportMessage } from "./ReportMessage.ts";
import {
  addMessage,
  createTables,
  type DayRow,
  deleteOld,
  markSeen,
  type SpanRow,
  selectDays,
  selectSeries,
  selectSpan,
} from "./reportQueries.ts";
import {
  addServed,
  createServedTable,
  deleteOldServed,
  selectServed,
} from "./served/queriesOfServed.ts";
import type { Served } from "./served/Served.ts";

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
    createDemandTables(ctx.storage.sql);
    createServedTable(ctx.storage.sql);
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

  /** Counts choices, each once however often it is delivered. */
  applyChoices(messages: readonly ChoiceMessage[]): void {
    const { storage } = this.ctx;
    const today = Math.floor(Date.now() / DAY_MS);
    storage.transactionSync(() => {
      for (const message of messages) {
        if (markSeen(storage.sql, message.id, today)) addChoice(storage.sql, message);
      }
    });
  }

  /** Notes what shoppers asked for; the same twice is once. `k`: shoppers behind a word before it is written down. */
  applyDemand(marks: readonly DemandMark[], k: number): void {
    const { storage } = this.ctx;
    const today = Math.floor(Date.now() / DAY_MS);
    storage.transactionSync(() => {
      const key = Uint8Array.from(demandKey(storage.sql).match(/../g) ?? [], (one) =>
        Number.parseInt(one, 16),
      );
      const sign = sipHash(key);
      const now = Date.now();
      for (const [mark, tag] of taggedOf(storage.sql, marks)) {
        addMark(storage.sql, mark, { sign, k, tag, now });
      }
      deleteOldDemand(storage.sql, { demand: today - SPAN_DAYS, choices: today - KEPT_DAYS });
    });
  }

  /** Takes back what came of some shoppers since they withdrew, and drops what comes of it later. */
  recall(recalls: readonly RecallMessage[], k: number): void {
    const { storage } = this.ctx;
    storage.transactionSync(() => {
      dropOldTags(storage.sql, "demand_marks", Date.now());
      for (const recall of recalls) {
        holdRecall(storage.sql, recall.lots, Date.now());
        recallMarks(storage.sql, recall, k);
      }
    });
  }

  demand(about: Parameters<typeof selectDemand>[1]): DemandRow[] {
    return selectDemand(this.ctx.storage.sql, about);
  }

  choices(from: number, to: number): ChoiceRow[] {
    return selectChoices(this.ctx.storage.sql, from, to);
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

  /** Adds what slots answered on a day. */
  addServed(day: number, served: readonly Served[]): void {
    const { storage } = this.ctx;
    storage.transactionSync(() => {
      addServed(storage.sql, day, served);
      deleteOldServed(storage.sql, day - KEPT_DAYS);
    });
  }

  served(from: number, to: number): Served[] {
    return selectServed(this.ctx.storage.sql, from, to);
  }
}
