/** The middle one of the scales of lists that are not empty; 0 where there is none. */
export function middleScale(scales: ArrayLike<number>): number {
  const known = Float64Array.from(scales).filter((scale) => scale > 0);
  known.sort();
  return known[known.length >> 1] ?? 0;
}
