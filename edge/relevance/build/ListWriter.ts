import type { PackedLists } from "./PackedLists.ts";

/** Collects rows into packed lists. */
export interface ListWriter {
  /** Adds the next row: neighbours, heaviest first, with weights above 0, and contributors behind each pair. */
  add(ids: readonly number[], weights: readonly number[], support?: readonly number[]): void;
  finish(): PackedLists;
}

/** @param itemCount Below 65,536 handles take two bytes, else four. */
export function createListWriter(first: number, itemCount: number): ListWriter {
  const scales: number[] = [];
  const starts: number[] = [0];
  const Ids = itemCount <= 65_536 ? Uint16Array : Uint32Array;
  let ids = new Ids(1_024);
  let weights = new Uint8Array(1_024);
  let levels = new Uint8Array(1_024);
  let hasSupport = false;
  let end = 0;
  return {
    add(rowIds, rowWeights, support) {
      hasSupport ||= support !== undefined;
      if (end + rowIds.length > ids.length) {
        const size = Math.max(ids.length * 2, end + rowIds.length);
        const moreIds = new Ids(size);
        moreIds.set(ids);
        ids = moreIds;
        const moreWeights = new Uint8Array(size);
        moreWeights.set(weights);
        weights = moreWeights;
        const moreLevels = new Uint8Array(size);
        moreLevels.set(levels);
        levels = moreLevels;
      }
      const scale = Math.fround(rowWeights[0] ?? 0);
      for (let n = 0; n < rowIds.length; n++) {
        // At least 1: what is on the list has a weight.
        const byte = Math.round(255 * Math.sqrt((rowWeights[n] ?? 0) / scale));
        ids[end] = rowIds[n] ?? 0;
        levels[end] = levelOf(support?.[n] ?? 0);
        weights[end++] = Math.min(255, Math.max(1, byte));
      }
      scales.push(scale);
      starts.push(end);
    },
    finish: () => ({
      first,
      scales: Float32Array.from(scales),
      starts: Uint32Array.from(starts),
      ids: ids.slice(0, end),
      weights: weights.slice(0, end),
      ...(hasSupport && { support: levels.slice(0, end) }),
    }),
  };
}

/** Contributors as one of 16 levels: 0 for none, 1 for one, then two levels for each doubling. */
function levelOf(contributors: number): number {
  return contributors === 0 ? 0 : Math.min(15, Math.round(1 + 2 * Math.log2(contributors)));
}
