const FAITH = [1, 1 / 2, 1 / 4] as const;
/** As many looks at one product are told apart. */
export const LOOKS_MAX = FAITH.length + 1;

/**
 * What a pair counts by how often its shopper has looked at its products of late: who comes back to a product again and
 * again says less each time and nothing in the end, so that one shopper's word on it is bounded however long they go on.
 *
 * @param looks At the one of the two that was looked at more, this look included.
 */
export function lookFaith(looks: number): number {
  return FAITH[Math.max(1, looks) - 1] ?? 0;
}
