import type { DayRow } from "../reportQueries.ts";
import { dateOfDay } from "./parseRange.ts";
import { rowOf, type SlotRow } from "./rowOf.ts";
import { rowsByDay } from "./rowsByDay.ts";
import { talliesOf } from "./Tally.ts";

export type DatedRow = { readonly date: string } & SlotRow;

/** A row for each day, slot and variant that at least `k` shoppers saw. */
export function dayRowsOf(rows: readonly DayRow[], k: number): DatedRow[] {
  return rowsByDay(rows).flatMap(([day, ofDay]) =>
    talliesOf(ofDay)
      .filter((tally) => tally.people("impressions") >= k)
      .map((tally) => ({ date: dateOfDay(day), ...rowOf(tally, k) })),
  );
}
