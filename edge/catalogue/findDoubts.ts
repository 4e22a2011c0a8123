/** What a feed would do to a catalogue. */
export interface FeedEffect {
  /** Products that the catalogue has. */
  readonly total: number;
  /** Products that would be removed. */
  readonly removed: number;
  /** Products that the catalogue and the feed both have, with a price in one currency. */
  readonly compared: number;
  /** Those of them whose price would be ten times what it is, or more, or a tenth, or less. */
  readonly jumped: number;
  /** Whether the last row of the feed is broken: the file may have been cut off. */
  readonly endsBroken: boolean;
}

const REMOVAL_MAX_SHARE = 0.5;
const JUMPS_MAX_SHARE = 0.5;
/** A shop may well change a handful of prices by much. */
const JUMPS_MIN = 10;

/** Why a person should look at what a feed would do before it is done; none for a feed like any other. */
export function findDoubts(effect: FeedEffect): string[] {
  const { total, removed, compared, jumped, endsBroken } = effect;
  const doubts: string[] = [];
  if (removed > total * REMOVAL_MAX_SHARE) {
    doubts.push(`would remove ${removed} of ${total} products`);
  } else if (removed > 0 && endsBroken) {
    doubts.push(`would remove ${removed} of ${total} products, and ends in the middle of a row`);
  }
  if (jumped >= JUMPS_MIN && jumped > compared * JUMPS_MAX_SHARE) {
    doubts.push(
      `would change ${jumped} of ${compared} prices tenfold or more, or to a tenth or less`,
    );
  }
  return doubts;
}

/** A price that changes by so much that a decimal point may have slipped. */
export function isJump(before: number, after: number): boolean {
  if (before <= 0 || after <= 0) return before !== after;
  const ratio = after / before;
  return ratio >= 10 || ratio <= 0.1;
}
