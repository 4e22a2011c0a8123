import { createPairRows, type PairInput } from "./PairRows.ts";
import type { Row } from "./Row.ts";
import { topOfRow } from "./topOfRow.ts";

const ROWS_PER_BLOCK = 4_096;

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
  // In blocks of rows, each as long as it has to be: one array that grows would be twice as long, and be held twice.
  const blocks: {
    readonly first: number;
    readonly ids: Uint32Array;
    readonly shares: Float32Array;
  }[] = [];
  const ids = new Uint32Array(ROWS_PER_BLOCK * constants.hopWidth);
  const shares = new Float32Array(ids.length);
  let end = 0;
  let first = 0;
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
    for (const neighbour of best) {
      ids[end - first] = neighbour;
      shares[end++ - first] = (row.sums[neighbour] as number) / total;
    }
    starts[item + 1] = end;
    row.clear();
    if (item % ROWS_PER_BLOCK === ROWS_PER_BLOCK - 1 || item === itemCount - 1) {
      const size = end - first;
      blocks.push({ first, ids: ids.slice(0, size), shares: shares.slice(0, size) });
      first = end;
      onProgress(item + 1);
    }
  }
  return {
    addRow(item, weight, target) {
      const block = blocks[Math.floor(item / ROWS_PER_BLOCK)];
      if (!block) return;
      const to = (starts[item + 1] as number) - block.first;
      for (let n = (starts[item] as number) - block.first; n < to; n++) {
        target.add(block.ids[n] as number, weight * (block.shares[n] as number));
      }
    },
  };
}
