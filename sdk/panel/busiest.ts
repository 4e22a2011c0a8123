/** The days on which most happens, and the hours that hold at least half of what happens on them. */
export interface Busiest {
  /** 0 is Monday; in the order of the week; three at most. */
  readonly days: readonly number[];
  readonly from: number;
  /** The hour after the last one, 1 to 24. */
  readonly to: number;
}

/** Null where nothing was counted. `hours`: seven rows of twenty-four counts. */
export function busiest(hours: readonly (readonly number[])[]): Busiest | null {
  const sums = hours.map(sum);
  const most = Math.max(0, ...sums);
  if (!most) return null;
  const days = sums
    .map((n, day) => ({ n, day }))
    .filter(({ n }) => n >= most * 0.6)
    .sort((a, b) => b.n - a.n || a.day - b.day)
    .slice(0, 3)
    .map(({ day }) => day)
    .sort((a, b) => a - b);
  const byHour = Array.from({ length: 24 }, (_, hour) =>
    sum(days.map((day) => hours[day]?.[hour] ?? 0)),
  );
  const half = sum(byHour) / 2;
  for (let width = 1; width < 24; width += 1) {
    let best = { from: 0, n: 0 };
    for (let from = 0; from + width <= 24; from += 1) {
      const n = sum(byHour.slice(from, from + width));
      if (n > best.n) best = { from, n };
    }
    if (best.n >= half) return { days, from: best.from, to: best.from + width };
  }
  return { days, from: 0, to: 24 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
