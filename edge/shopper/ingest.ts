import { type CandourEvent, EVENT_PURPOSES, type Purpose } from "../../sdk/wire/index.ts";
import { keepPurchase } from "../retargeting/suppression/keepPurchase.ts";
import { allowedPurposes } from "./allowedPurposes.ts";
import { consentOf } from "./consentOf.ts";
import { type ContributedAct, contributedAct } from "./contributedAct.ts";
import { fold } from "./fold.ts";
import { noteTrouble } from "./help/noteTrouble.ts";
import { measureEvent } from "./measure.ts";
import { purposeBits } from "./purposeBits.ts";
import { putInOutbox } from "./putInOutbox.ts";
import {
  dropEventsOverCap,
  dropItemsOverCap,
  findEvents,
  getMeta,
  insertEvents,
  lastConsent,
  noteOldestEvent,
  setMeta,
} from "./queries.ts";
import type { Terms } from "./Terms.ts";
import { countTold } from "./tellReminders.ts";
import { readVisit } from "./visit.ts";
import { openTally, writeTally } from "./writeTally.ts";

interface Ingesting {
  /** The events as JSON, where they came so. */
  readonly bodies?: readonly string[];
  readonly terms: Terms;
  /** Items that the shop's catalogue knows: only they leave for the statistics. */
  readonly catalogued: ReadonlySet<string>;
  /** Items that can't be bought now. */
  readonly outOfStock: ReadonlySet<string>;
}

export type Outcome = "accepted" | "duplicate" | "no_consent";

/** An event that is taken. */
interface Taken {
  readonly event: CandourEvent;
  readonly body: string;
  readonly purposes: readonly Purpose[];
}

/** Takes events one by one, each once, for the purposes that are granted and need it; one outcome an event, in order. */
export function ingest(
  sql: SqlStorage,
  events: readonly CandourEvent[],
  { terms, catalogued, outOfStock, bodies = [] }: Ingesting,
): Outcome[] {
  const allowed = allowedPurposes(consentOf(sql, terms));
  const withdrawnAt = new Map(
    allowed.map((purpose) => [purpose, Number(getMeta(sql, `withdrawn_${purpose}`) ?? 0)]),
  );
  const wanted = new Map<string, Taken>();
  for (const [n, event] of events.entries()) {
    const needs: readonly Purpose[] = EVENT_PURPOSES[event.name];
    const purposes = allowed.filter(
      (one) => needs.includes(one) && event.at > (withdrawnAt.get(one) ?? 0),
    );
    if (purposes.length === 0 || wanted.has(event.id)) continue;
    wanted.set(event.id, { event, body: bodies[n] ?? JSON.stringify(event), purposes });
  }
  const consent = lastConsent(sql)?.seq ?? 0;
  const places = insertEvents(
    sql,
    Array.from(wanted.values(), ({ event, body, purposes }) => ({
      ...{ event, body, consent, purposes: purposeBits(purposes) },
    })),
  );
  const taken = [...wanted.values()].filter(({ event }) => places.has(event.id));
  const outcomes = outcomesOf(sql, events, new Set(taken.map(({ event }) => event)));
  if (taken.length === 0) return outcomes;

  const visit = readVisit(sql);
  const tally = openTally(sql, visit);
  const acts: ContributedAct[] = [];
  for (const { event, purposes } of taken) {
    // Before it is folded: whether a purchase is new shows in what was folded so far.
    const act = purposes.includes("personalisation") && contributedAct(sql, event, catalogued);
    if (act && !terms.isAutomated) acts.push(act);
    fold(sql, event, { seq: places.get(event.id) ?? 0, purposes, terms, tally });
    if (purposes.includes("personalisation")) countTold(sql, event);
    if (purposes.includes("retargeting")) keepPurchase(sql, event);
    if (event.at > (withdrawnAt.get("measurement") ?? Number.POSITIVE_INFINITY)) {
      measureEvent(sql, event, terms);
    }
  }
  writeTally(sql, tally, { trail: putInOutbox(sql, acts, visit.trail), now: terms.now });
  noteOldestEvent(
    sql,
    taken.map(({ event }) => event.at),
  );
  dropEventsOverCap(sql, Math.max(...places.values()));
  if (tally.items.size > 0) dropItemsOverCap(sql, tally.items.size);
  if (allowed.includes("assistance")) noteTrouble(sql, taken, { terms, outOfStock });
  return outcomes;
}

/** One outcome an event, once those that are `taken` are kept; counts those whose id is another event's. */
function outcomesOf(
  sql: SqlStorage,
  events: readonly CandourEvent[],
  taken: ReadonlySet<CandourEvent>,
): Outcome[] {
  const rest = events.filter((event) => !taken.has(event));
  const held = findEvents(
    sql,
    rest.map(({ id }) => id),
  );
  const conflicts = rest.filter((event) => {
    const kept = held.get(event.id);
    return kept !== undefined && !isSame(JSON.parse(kept), event);
  }).length;
  if (conflicts > 0) setMeta(sql, "conflicts", Number(getMeta(sql, "conflicts") ?? 0) + conflicts);
  return events.map((event) => {
    if (taken.has(event)) return "accepted";
    return held.has(event.id) ? "duplicate" : "no_consent";
  });
}

/** Whether a repeated id repeats the event too; its time may differ by how the clock was corrected. */
function isSame(a: CandourEvent, b: CandourEvent): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}
