import { randomId } from "../../platform/ids.ts";
import { DAY_MS } from "../../platform/time.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { SPAN_DAYS } from "../metrics.ts";
import { allActs, allTotals, deleteActsBefore, insertReport, replaceTotals } from "./actQueries.ts";
import { changesOf } from "./changesOf.ts";
import { totalsOf } from "./totalsOf.ts";
import { withHistory } from "./withHistory.ts";

/** Events are taken up to seven days late; one for the ends of days. */
const LATE_DAYS = 8;
/** Cells of one message: well under the 128 KB that the queue takes. */
const CELLS_MAX = 500;

export interface Measuring {
  readonly timeZone: string;
  readonly windowMs: number;
  readonly now: number;
}

/**
 * Works out anew what the shopper's acts come to and puts the difference to what was told into the outbox. A day is closed
 * once nothing that could still come would change it; what was told of it then stands. Run it in a transaction.
 */
export function rollUp(sql: SqlStorage, { timeZone, windowMs, now }: Measuring): void {
  const dayOf = (at: number) => dayNumber(at, timeZone);
  const today = dayOf(now);
  const openFrom = today - LATE_DAYS - Math.ceil(windowMs / DAY_MS) - 1;
  // Longer than a report spans by more than what is open: see changesOf, which looks back from open days.
  const keptFrom = openFrom - SPAN_DAYS;
  const before = allTotals(sql).filter(({ day }) => day >= keptFrom);
  const closed = before.filter(({ day }) => day < openFrom);
  const acts = allActs(sql);
  const open = totalsOf(acts, { windowMs, dayOf }).filter(({ day }) => day >= openFrom);
  const after = [...closed, ...withHistory(open, { acts, told: before })];
  const cells = changesOf(before, after);
  for (let at = 0; at < cells.length; at += CELLS_MAX) {
    insertReport(sql, randomId(), cells.slice(at, at + CELLS_MAX));
  }
  replaceTotals(sql, after);
  // A day more than is open, whatever the time zone: a day that is counted again needs all its acts.
  deleteActsBefore(sql, now - (today - openFrom + 2) * DAY_MS);
}
