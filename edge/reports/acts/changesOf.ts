import { isOutcome, OF_SHOPPER } from "../metrics.ts";
import type { ReportCell } from "../ReportMessage.ts";
import type { Total } from "./Total.ts";

/** What has to be told so that reports which know `before` come to know `after`. */
export function changesOf(before: readonly Total[], after: readonly Total[]): ReportCell[] {
  const cells = new Map<string, ReportCell>();
  const add = (cell: ReportCell): void => {
    const { value, ...place } = cell;
    const key = JSON.stringify(place);
    cells.set(key, { ...cell, value: value + (cells.get(key)?.value ?? 0) });
  };
  for (const cell of cellsOf(after)) add(cell);
  for (const cell of cellsOf(before)) add({ ...cell, value: -cell.value });
  return [...cells.values()].filter(({ value }) => value !== 0);
}

function* cellsOf(totals: readonly Total[]): Iterable<ReportCell> {
  const series = new Map<string, Total[]>();
  for (const total of totals) {
    const key = JSON.stringify([total.slot, total.variant, total.metric]);
    series.set(key, [...(series.get(key) ?? []), total]);
  }
  for (const unsorted of series.values()) {
    const days = unsorted.toSorted((a, b) => a.day - b.day);
    let previous = -1;
    for (const [at, { slot, variant, metric, day, value }] of days.entries()) {
      const place = { slot, variant, metric, day };
      const isOfShopper = OF_SHOPPER.includes(metric);
      if (!isOfShopper) yield { ...place, kind: "sum", other: 0, value };
      // Summed over shoppers: what the split should be, where it changed on the way too, and what they did before.
      yield { ...place, kind: "people", other: previous, value: isOfShopper ? value : 1 };
      previous = day;
      if (!isOutcome(metric)) continue;
      for (const later of days.slice(at)) {
        const pair = later.day === day ? 1 : 2;
        yield { ...place, kind: "product", other: later.day, value: pair * value * later.value };
      }
    }
  }
}
