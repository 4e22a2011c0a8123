import { createPairRows, type PairInput } from "./PairRows.ts";
import type { Row } from "./Row.ts";
import { topOfRow } from "./topOfRow.ts";

/** Each item's nearest items as shares that sum to 1, over which the second hop is taken. */
export interface Smoother {
  /** Adds `weight` x the shares of an item to a row. */
  addRow(item: number, weight: number, row: Row): void;
}

/** @param row A clear row to work in; it is left clear. */
export function createSmoother(
  input: PairInput,
  row: Row,
  onProgress: (done: number) => void,
): Smoother {
  const { itemCount, constants } = input;
  const pairRows = createPairRows(input, {
    distanceDecay: constants.hopDistanceDecay,
    recencyPower: constants.hopRecencyPower,
    backward: 1,
  });
  const { rows } = pairRows.sums();
  const columnFactors = rows.map((sum) => (sum > 0 ? sum ** -constants.hopColumnPower : 0));
  const starts = new Uint32Array(itemCount + 1);
  let ids = new Uint32Array(Math.min(itemCount, 65_536) * 16);
  let shares = new Float32Array(ids.length);
  let end = 0;
  for (let item = 0; item < itemCount; item++) {
    pairRows.addRow(item, row);
    pairRows.dropUnsupported(item, row);
    for (let n = 0; n < row.count(); n++) {
      const neighbour = row.touched[n] as number;
      row.sums[neighbour] = (row.sums[neighbour] as number) * (columnFactors[neighbour] as number);
    }
    // The row's own power drops out: shares sum to 1.
    const best = topOfRow(row, constants.hopWidth);
    let total = 0;
    for (const neighbour of best) total += row.sums[neighbour] as number;
    if (end + best.length > ids.length) {
      const moreIds = new Uint32Array(ids.length * 2 + best.length);
      moreIds.set(ids);
      ids = moreIds;
      const moreShares = new Float32Array(ids.length);
      moreShares.set(shares);
      shares = moreShares;
    }
    for (const neighbour of best) {
      ids[end] = neighbour;
      shares[end++] = (row.sums[neighbour] as number) / total;
    }
    starts[item + 1] = end;
    row.clear();
    if (item % 4_096 === 4_095) onProgress(item + 1);
  }
  return {
    addRow(item, weight, target) {
      for (let n = starts[item] as number; n < (starts[item + 1] as number); n++) {
        target.add(ids[n] as number, weight * (shares[n] as number));
      }
    },
  };
}
