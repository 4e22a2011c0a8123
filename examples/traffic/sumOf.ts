/** The sums of counts by name. */
export function sumOf<K extends string>(
  all: readonly Readonly<Record<K, number>>[],
): Partial<Record<K, number>> {
  const sums: Partial<Record<K, number>> = {};
  for (const one of all) {
    for (const name in one) sums[name] = (sums[name] ?? 0) + one[name];
  }
  return sums;
}
