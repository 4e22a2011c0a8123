import type { Metric } from "../metrics.ts";
import type { SpanRow } from "../reportQueries.ts";

/** What a slot and variant come to in a span, or on one day of it. */
export interface Tally {
  readonly slot: string;
  readonly variant: string;
  /** How much of it there was. */
  sum(metric: Metric): number;
  /** How many different shoppers stand behind it. */
  people(metric: Metric): number;
  /** Sum over shoppers of the square of what each did. */
  squares(metric: Metric): number;
}

/** Rows of the store by slot and variant, in the order of their names; a filled slot before its held-out one. */
export function talliesOf(rows: readonly SpanRow[]): Tally[] {
  const found = new Map<string, { tally: Tally; values: Map<string, number> }>();
  for (const { slot, variant, metric, kind, value } of rows) {
    const key = JSON.stringify([slot, variant]);
    let held = found.get(key);
    if (!held) {
      const values = new Map<string, number>();
      const of = (kind: string) => (metric: Metric) => values.get(`${kind} ${metric}`) ?? 0;
      const tally = { slot, variant, sum: of("sum"), people: of("people"), squares: of("product") };
      held = { tally, values };
      found.set(key, held);
    }
    held.values.set(`${kind} ${metric}`, value);
  }
  return [...found.values()]
    .map(({ tally }) => tally)
    .sort((a, b) => compare(a.slot, b.slot) || compare(b.variant, a.variant));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
