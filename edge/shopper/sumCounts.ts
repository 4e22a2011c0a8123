import type { RowCounts } from "./queriesOfRows.ts";

/** What was erased altogether; kinds of which there was nothing are left out. */
export function sumCounts(counts: readonly RowCounts[]): RowCounts {
  const sum: Record<string, number> = {};
  for (const [name, n] of counts.flatMap((one) => Object.entries(one))) {
    if (n > 0) sum[name] = (sum[name] ?? 0) + n;
  }
  return counts.length > 1 ? { ...sum, browsers: counts.length } : sum;
}
