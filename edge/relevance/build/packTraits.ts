/** An item's demand; moments are shares of everything that was looked at (or bought) before them, 0 to 1. */
export interface TraitCounts {
  readonly count: number;
  /** Of it, what came of late. */
  readonly late: number;
  readonly last: number;
  readonly first: number;
}

/** The part at the end of the data that counts as "of late". */
export const LATE_SHARE = 0.07;

/**
 * What the re-ranker knows of an item as four bytes in one number (see `ItemTraits`): counts as 16 x log2(1 + count),
 * moments as the root of the share since; 0 for nothing known.
 */
export function packTraits({ count, late, last, first }: TraitCounts): number {
  if (count === 0) return 0;
  const times = (timeByte(last) << 16) | (timeByte(first) << 24);
  return (countByte(count) | (countByte(late) << 8) | times) >>> 0;
}

function countByte(count: number): number {
  return Math.min(255, Math.round(16 * Math.log2(1 + count)));
}

function timeByte(share: number): number {
  return Math.round(255 * Math.sqrt(1 - Math.min(1, share)));
}
