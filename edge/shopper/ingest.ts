import { type CandourEvent, EVENT_PURPOSES, type Purpose } from "../../sdk/wire/index.ts";
import { allowedPurposes } from "./allowedPurposes.ts";
import { consentOf } from "./consentOf.ts";
import { contribute } from "./contribute.ts";
import { fold } from "./fold.ts";
import { purposeBits } from "./purposeBits.ts";
import {
  dropEventsOverCap,
  dropItemsOverCap,
  findEvent,
  getMeta,
  insertEvent,
  lastConsent,
  setMeta,
} from "./queries.ts";
import type { Terms } from "./Terms.ts";

interface Ingesting {
  readonly terms: Terms;
  /** Items that the shop's catalogue knows: only they leave for the statistics. */
  readonly catalogued: ReadonlySet<string>;
}

export type Outcome = "accepted" | "duplicate" | "no_consent";

/** Takes events one by one, each once, for the purposes that are granted and need it; one outcome an event, in order. */
export function ingest(
  sql: SqlStorage,
  events: readonly CandourEvent[],
  { terms, catalogued }: Ingesting,
): Outcome[] {
  const allowed = allowedPurposes(consentOf(sql, terms));
  const consent = lastConsent(sql)?.seq ?? 0;
  const withdrawnAt = new Map(
    allowed.map((purpose) => [purpose, Number(getMeta(sql, `withdrawn_${purpose}`) ?? 0)]),
  );
  const outcomes = events.map((event): Outcome => {
    const kept = findEvent(sql, event.id);
    if (kept) {
      if (!isSame(kept, event)) {
        setMeta(sql, "conflicts", Number(getMeta(sql, "conflicts") ?? 0) + 1);
      }
      return "duplicate";
    }
    const needs: readonly Purpose[] = EVENT_PURPOSES[event.name];
    const purposes = allowed.filter(
      (one) => needs.includes(one) && event.at > (withdrawnAt.get(one) ?? 0),
    );
    if (purposes.length === 0) return "no_consent";
    const seq = insertEvent(sql, event, { consent, purposes: purposeBits(purposes) });
    if (purposes.includes("personalisation")) contribute(sql, event, { terms, catalogued });
    fold(sql, event, { seq, purposes, terms });
    return "accepted";
  });
  if (outcomes.includes("accepted")) {
    setMeta(sql, "last_visit_at", terms.now);
    dropEventsOverCap(sql);
    dropItemsOverCap(sql);
  }
  return outcomes;
}

/** Whether a repeated id repeats the event too; its time may differ by how the clock was corrected. */
function isSame(a: CandourEvent, b: CandourEvent): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}
