import {
  allows,
  type CandourEvent,
  EVENT_PURPOSES,
  type Purpose,
  type ReasonCode,
} from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import { actOf } from "../reports/acts/actOf.ts";
import { forgetMeasured, insertAct } from "../reports/acts/actQueries.ts";
import { rollUp } from "../reports/acts/rollUp.ts";
import { consentOf } from "./consentOf.ts";
import { deleteMeta, getMeta, setMeta } from "./queries.ts";
import { linkOf } from "./queriesOfService.ts";
import type { Terms } from "./Terms.ts";

/** A slot that was decided for the shopper: a held-out one counts as one that was filled. */
export interface Exposure {
  readonly decision: string;
  readonly slot: string;
  readonly variant: string;
  /** The share of shoppers that is to be held out. */
  readonly holdout: number;
  /** The share that is to be held out of all slots. */
  readonly global?: number;
  /** Of each item that was shown. */
  readonly reasons?: readonly ReasonCode[];
}

/** Counts slots that a page of this shopper has; nothing without a yes to measurement. */
export function measureExposures(
  sql: SqlStorage,
  exposures: readonly Exposure[],
  terms: Terms,
): void {
  if (terms.isAutomated || !allows(consentOf(sql, terms), "measurement")) return;
  for (const exposure of exposures) {
    const { decision, slot, variant, holdout, global = 0, reasons = [] } = exposure;
    const act = { kind: "decision", id: decision, at: terms.now, slot, variant } as const;
    const share = Math.round(holdout * 100_000);
    insertAct(sql, {
      ...{ ...act, share },
      ...(global > 0 && { global: Math.round(global * 100_000) }),
      ...(reasons.length > 0 && { reasons }),
    });
  }
  remember(sql, terms);
}

/** Counts an event that was taken for some purpose while measurement was granted: call it for no other. */
export function measureEvent(sql: SqlStorage, event: CandourEvent, terms: Terms): void {
  const act = terms.isAutomated ? null : actOf(event, terms.currency);
  if (!act) return;
  insertAct(sql, act);
  remember(sql, terms);
}

/**
 * Counts that somebody took a yes back, near the slots they had seen. Where measurement itself goes, or all that purchases
 * were kept for, what was counted under the old yes is told and then forgotten. Call it before anything is erased.
 */
export function measureChoice(
  sql: SqlStorage,
  { lost, kept }: { lost: readonly Purpose[]; kept: readonly Purpose[] },
  terms: Terms,
): void {
  if (lost.length === 0 || !(kept.includes("measurement") || lost.includes("measurement"))) return;
  measureLeaving(sql, terms.now);
  const buys = EVENT_PURPOSES.purchase.some((purpose) => kept.includes(purpose));
  const bought = EVENT_PURPOSES.purchase.some((purpose) => lost.includes(purpose));
  if (kept.includes("measurement") && (buys || !bought)) return;
  endMeasuring(sql, terms.now);
}

/** Counts that somebody takes a yes back, or all of them. */
export function measureLeaving(sql: SqlStorage, now: number): void {
  if (!isMeasuring(sql)) return;
  insertAct(sql, { kind: "opt_out", id: randomId(), at: now });
  setMeta(sql, "measure_due", 1);
}

/** A complaint that the shop heard from a customer. */
export interface Complaint {
  readonly id: string;
  readonly customer: string;
}

/**
 * Counts a complaint of the customer whom this shopper is linked to, near the slots they had seen. Besides measurement it takes
 * a yes to assistance, by which what service hears and what the browser tells come together at all.
 */
export function measureComplaint(sql: SqlStorage, { id, customer }: Complaint, terms: Terms): void {
  const consent = consentOf(sql, terms);
  if (linkOf(sql)?.customer !== customer || !isMeasuring(sql)) return;
  if (!allows(consent, "measurement") || !allows(consent, "assistance")) return;
  // By when it came, not by when it is said to have been: nothing of an older yes is touched.
  insertAct(sql, { kind: "complaint", id: `complaint ${id}`, at: terms.now });
  remember(sql, terms);
}

/** Whether anything of this shopper was counted under the yes that holds. */
const isMeasuring = (sql: SqlStorage): boolean => getMeta(sql, "measuring") !== null;

/** Whether acts wait to be counted. */
export const isMeasureDue = (sql: SqlStorage): boolean => getMeta(sql, "measure_due") !== null;

/** Counts what waits. Run it in a transaction. */
export function measureNow(sql: SqlStorage, now: number): void {
  const measuring: { timeZone: string; windowMs: number } | null = JSON.parse(
    getMeta(sql, "measuring") ?? "null",
  );
  if (measuring && isMeasureDue(sql)) rollUp(sql, { ...measuring, now });
  deleteMeta(sql, "measure_due");
}

/** Counts what waits and forgets what it rests on. Run it in a transaction. */
export function endMeasuring(sql: SqlStorage, now: number): void {
  measureNow(sql, now);
  forgetMeasured(sql);
  deleteMeta(sql, "measuring");
}

/** The alarm counts, and no request tells it the site's terms. */
function remember(sql: SqlStorage, { timeZone, attributionMs }: Terms): void {
  setMeta(sql, "measuring", JSON.stringify({ timeZone, windowMs: attributionMs }));
  setMeta(sql, "measure_due", 1);
}
