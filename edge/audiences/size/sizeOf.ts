/** How many shoppers are in an audience, as far as it may be told. */
export interface AudienceSize {
  /** Null where fewer than k stand behind it. */
  readonly about: number | null;
  /** 95 %. Null with `about`. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Where `about` is null because of too few: there are fewer than this. Where too few are outside: null as well. */
  readonly fewer_than: number | null;
  /** Fewer than k are outside of it. */
  readonly is_nearly_all: boolean;
  /** Shoppers among whom it was counted. Null where they are fewer than k. */
  readonly of: number | null;
  readonly share: number | null;
}

const Z = 1.96;

/**
 * The size by a sample in which each shopper is with the chance 2^-level: what was found times 2^level, with the normal
 * interval of a thinned count (Cochran, Sampling Techniques, chapter 3). Whole tens, so that one shopper more or less can't be seen.
 */
export function sizeOf(counted: {
  readonly found: number;
  readonly asked: number;
  readonly level: number;
  readonly k: number;
}): AudienceSize {
  const { found, asked, level, k } = counted;
  const weight = 2 ** level;
  const step = Math.min(10, Math.max(1, k)) * weight;
  const rounded = (count: number): number => Math.round(count / step) * step;
  const of = asked < k ? null : rounded(asked * weight);
  const none = { about: null, interval: null, share: null, of };
  if (found < k) return { ...none, fewer_than: k * weight, is_nearly_all: false };
  const isNearlyAll = found < asked && asked - found < k;
  if (isNearlyAll) return { ...none, fewer_than: null, is_nearly_all: true };
  const spread = Z * weight * Math.sqrt(found * (1 - 1 / weight));
  return {
    about: rounded(found * weight),
    interval: [Math.max(k, rounded(found * weight - spread)), rounded(found * weight + spread)],
    fewer_than: null,
    is_nearly_all: found === asked,
    of,
    share: Math.round((100 * found) / asked) / 100,
  };
}
