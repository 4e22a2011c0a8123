import { PURPOSES, type Purpose } from "../../sdk/wire/index.ts";

/**
 * Purposes as bits of a whole number, in the order below, which is what the tables hold: never reorder, only append.
 */
const ORDER: readonly Purpose[] = ["personalisation", "assistance", "measurement", "retargeting"];

export function purposeBits(purposes: Iterable<Purpose>): number {
  let bits = 0;
  for (const purpose of purposes) bits |= 1 << ORDER.indexOf(purpose);
  return bits;
}

export const ALL_BITS = purposeBits(PURPOSES);

export function purposesOfBits(bits: number): Purpose[] {
  return ORDER.filter((_, i) => (bits & (1 << i)) !== 0);
}
