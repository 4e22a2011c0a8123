import { floatsColumn, numbersColumn } from "../../relevance/build/Column.ts";
import type { PairCounts } from "../../relevance/build/PairCounts.ts";

/** What shoppers added to pairs, one row each time. */
export interface PairRows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly shoppers: Uint32Array;
  readonly days: Uint32Array;
  readonly weights: Float64Array;
}

/** Pairs with their weights and the different shoppers behind them; one shopper counts once a pair and day, the most that was added. */
export function sumPairs(rows: PairRows): PairCounts {
  const keys = [rows.from, rows.to, rows.shoppers, rows.days];
  const order = Uint32Array.from(rows.from.keys()).sort((a, b) => {
    for (const key of keys) {
      const difference = (key[a] ?? 0) - (key[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return (rows.weights[b] ?? 0) - (rows.weights[a] ?? 0);
  });
  const sums = { from: numbersColumn(), to: numbersColumn(), support: numbersColumn() };
  const weights = floatsColumn();
  let weight = 0;
  let support = 0;
  order.forEach((row, n) => {
    const before = order[n - 1] ?? 0;
    const isSame = (depth: number): boolean =>
      n > 0 && keys.slice(0, depth).every((key) => key[row] === key[before]);
    if (isSame(4)) return;
    if (!isSame(2)) finish(before);
    if (!isSame(3)) support += 1;
    weight += rows.weights[row] ?? 0;
  });
  finish(order.at(-1) ?? 0);
  return {
    from: sums.from.finish(),
    to: sums.to.finish(),
    weights: weights.finish(),
    support: sums.support.finish(),
  };

  function finish(row: number): void {
    if (support === 0) return;
    sums.from.push(rows.from[row] ?? 0);
    sums.to.push(rows.to[row] ?? 0);
    sums.support.push(support);
    weights.push(weight);
    weight = 0;
    support = 0;
  }
}
