/** A share with what it is a share of. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A difference of two shares with its interval, in which the true one lies in 95 of 100 such cases. */
export interface Change {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054;

/** How much a share changed (Agresti and Caffo 2000: a hit and a miss are added on each side); null where either is of nothing. */
export function changeOf(before: Share, now: Share): Change | null {
  if (before.of === 0 || now.of === 0) return null;
  const [p, q] = [before, now].map(({ hits, of }) => (hits + 1) / (of + 2));
  if (p === undefined || q === undefined) return null;
  const half = Z * Math.sqrt((p * (1 - p)) / (before.of + 2) + (q * (1 - q)) / (now.of + 2));
  return { difference: q - p, low: q - p - half, high: q - p + half };
}
