import type { TestQuery } from "./readData.ts";

/** How well and how fast a ranker answered. Shares are in per cent, times in milliseconds. */
export interface Measured {
  readonly p5: number;
  readonly p20: number;
  readonly mrr20: number;
  readonly queries: number;
  readonly query_ms_p50: number;
  readonly query_ms_p99: number;
}

/** Asks every query for 20 items and times each answer by itself. */
export function measure(
  queries: readonly TestQuery[],
  answer: (session: readonly number[]) => readonly number[],
  onProgress: (done: number) => void,
): Measured {
  const times = new Float64Array(queries.length);
  let in5 = 0;
  let in20 = 0;
  let reciprocal = 0;
  queries.forEach(({ session, next }, at) => {
    const from = performance.now();
    const items = answer(session);
    times[at] = performance.now() - from;
    const rank = items.indexOf(next) + 1;
    if (rank > 0 && rank <= 20) {
      in20++;
      if (rank <= 5) in5++;
      reciprocal += 1 / rank;
    }
    if (at % 10_000 === 9_999) onProgress(at + 1);
  });
  times.sort();
  const share = (count: number): number => Math.round((1e6 * count) / queries.length) / 1e4;
  const quantile = (q: number): number =>
    Math.round((times[Math.floor(q * (times.length - 1))] ?? 0) * 1e4) / 1e4;
  return {
    p5: share(in5),
    p20: share(in20),
    mrr20: share(reciprocal),
    queries: queries.length,
    query_ms_p50: quantile(0.5),
    query_ms_p99: quantile(0.99),
  };
}
