import type { BuildConstants } from "./constants.ts";
import { createListWriter } from "./ListWriter.ts";
import type { PackedLists } from "./PackedLists.ts";
import { NO_PAIRS, type PairCounts } from "./PairCounts.ts";
import { createPairRows, type PairInput } from "./PairRows.ts";
import { createRow } from "./Row.ts";
import type { Sessions } from "./Sessions.ts";
import { createSmoother } from "./Smoother.ts";
import { topOfRow } from "./topOfRow.ts";

/** What {@link buildLists} works on besides sessions and constants. */
export interface BuildOptions {
  /** Pairs summed elsewhere, added to those of the sessions. */
  readonly pairs?: PairCounts;
  /** By handle: shoppers who saw at least two other products beside it in one visit. Holds back
   * pairs that rest on shorter visits, and counts one contributor once for a pair. */
  readonly viewers?: Uint32Array;
  /** Rows built between two blocks, and so between two calls of `onProgress`. Default 4,096. */
  readonly rowsPerBlock?: number;
  /** Rows done, of how many, in which phase. */
  readonly onProgress?: (phase: "smoother" | "lists", done: number, total: number) => void;
}

/** What {@link buildLists} reads: handles are 0 to `itemCount` - 1, best ordered by popularity. */
export interface BuildInput {
  readonly sessions: Sessions;
  readonly itemCount: number;
  readonly constants: BuildConstants;
}

/**
 * Builds neighbour lists block by block, in the order of handles: directed pairs with decay by distance and age,
 * normalised by row and column, plus a second hop (docs/ranking.md, steps 1 to 5). Holds the sessions, the smoother
 * (at most 8 x `hopWidth` bytes an item) and one block at a time.
 */
export function* buildListBlocks(
  input: BuildInput,
  options: BuildOptions = {},
): Generator<PackedLists> {
  const { itemCount, constants } = input;
  const { rowsPerBlock = 4_096, onProgress } = options;
  const { damping, rowPower, columnPower, hopWidth, hopWeight } = constants;
  const { pairs = NO_PAIRS, viewers } = options;
  const pairInput: PairInput = { ...input, pairs, ...(viewers && { viewers }) };
  const row = createRow(itemCount);
  const smoother =
    hopWeight > 0
      ? createSmoother(pairInput, row, (done) => onProgress?.("smoother", done, itemCount))
      : undefined;
  const pairRows = createPairRows(pairInput, {
    distanceDecay: constants.distanceDecay,
    recencyPower: 1,
    backward: constants.backward,
  });
  const { rows, columns } = pairRows.sums();
  const columnFactors = columns.map((sum) => (sum + damping) ** -columnPower);

  for (let first = 0; first < itemCount; first += rowsPerBlock) {
    const end = Math.min(itemCount, first + rowsPerBlock);
    const writer = createListWriter(first, itemCount);
    for (let item = first; item < end; item++) {
      pairRows.addRow(item, row);
      pairRows.dropUnsupported(item, row);
      const rowFactor = ((rows[item] as number) + damping) ** -rowPower;
      for (let n = 0; n < row.count(); n++) {
        const neighbour = row.touched[n] as number;
        row.sums[neighbour] =
          (row.sums[neighbour] as number) * rowFactor * (columnFactors[neighbour] as number);
      }
      if (smoother) {
        const through = topOfRow(row, hopWidth);
        const weights = through.map((neighbour) => (row.sums[neighbour] as number) * hopWeight);
        through.forEach((neighbour, n) => {
          smoother.addRow(neighbour, weights[n] as number, row);
        });
        row.sums[item] = 0;
      }
      const best = topOfRow(row, constants.neighbours);
      writer.add(
        best,
        best.map((neighbour) => row.sums[neighbour] as number),
        best.map((neighbour) => {
          // Too few people are told as nobody: what brought it back is the second hop.
          const people = pairRows.support[neighbour] as number;
          return people < constants.minSupport ? 0 : people;
        }),
      );
      row.clear();
    }
    onProgress?.("lists", end, itemCount);
    yield writer.finish();
  }
}

/** All lists of {@link buildListBlocks} at once. */
export function buildLists(input: BuildInput, options: BuildOptions = {}): PackedLists {
  const blocks = [...buildListBlocks(input, options)];
  const rowCount = blocks.reduce((sum, block) => sum + block.scales.length, 0);
  const size = blocks.reduce((sum, block) => sum + block.ids.length, 0);
  const Ids = input.itemCount <= 65_536 ? Uint16Array : Uint32Array;
  const all = {
    first: 0,
    scales: new Float32Array(rowCount),
    starts: new Uint32Array(rowCount + 1),
    ids: new Ids(size),
    weights: new Uint8Array(size),
    support: new Uint8Array(size),
  };
  let end = 0;
  for (const { first, scales, starts, ids, weights, support } of blocks) {
    all.scales.set(scales, first);
    all.ids.set(ids, end);
    all.weights.set(weights, end);
    if (support) all.support.set(support, end);
    for (let row = 1; row < starts.length; row++) {
      all.starts[first + row] = end + (starts[row] as number);
    }
    end += ids.length;
  }
  return all;
}
