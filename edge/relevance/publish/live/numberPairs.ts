import type { PairCounts } from "../../build/PairCounts.ts";

/** Pairs of some items by their places in a row of handles. */
export interface PlacedPairs {
  readonly pairs: PairCounts;
  /** Handles by place, ascending: what is small comes first, as in a whole catalogue. */
  readonly handles: Uint32Array<ArrayBuffer>;
  /** By place: the number that the item had. */
  readonly numbers: Uint32Array;
}

/**
 * Gives the items of pairs numbers without gaps, so that what is built of them takes memory by what was done and not by the catalogue.
 * @param handleOf By number; below 0 where the item is unknown: its pairs are left out.
 * @param max Beyond so many items those with the least weight are left out.
 * @param alone By number: what an item weighs without any pair.
 */
export function numberPairs(
  pairs: PairCounts,
  handleOf: Int32Array,
  max: number,
  alone = new Float64Array(handleOf.length),
): PlacedPairs {
  const weights = alone.map((weight, item) => ((handleOf[item] as number) < 0 ? 0 : weight));
  for (let n = 0; n < pairs.from.length; n++) {
    const [from, to] = [pairs.from[n] as number, pairs.to[n] as number];
    if ((handleOf[from] as number) < 0 || (handleOf[to] as number) < 0) continue;
    weights[from] = (weights[from] as number) + (pairs.weights[n] as number);
    weights[to] = (weights[to] as number) + (pairs.weights[n] as number);
  }
  const paired = Uint32Array.from(handleOf.keys()).filter((item) => (weights[item] as number) > 0);
  const handle = (item: number): number => handleOf[item] as number;
  if (paired.length > max) {
    paired.sort((a, b) => (weights[b] as number) - (weights[a] as number) || handle(a) - handle(b));
  }
  const numbers = paired.slice(0, max).sort((a, b) => handle(a) - handle(b));
  const places = new Int32Array(handleOf.length).fill(-1);
  numbers.forEach((item, place) => {
    places[item] = place;
  });
  const kept = Uint32Array.from(pairs.from.keys()).filter(
    (n) => placeOf(pairs.from, n) >= 0 && placeOf(pairs.to, n) >= 0,
  );
  return {
    pairs: {
      from: kept.map((n) => placeOf(pairs.from, n)),
      to: kept.map((n) => placeOf(pairs.to, n)),
      weights: Float64Array.from(kept, (n) => pairs.weights[n] as number),
      support: kept.map((n) => pairs.support[n] as number),
    },
    handles: numbers.map(handle),
    numbers,
  };

  function placeOf(items: Uint32Array, n: number): number {
    return places[items[n] as number] as number;
  }
}
