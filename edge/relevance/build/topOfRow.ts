import type { Row } from "./Row.ts";

/** The heaviest `limit` items of a row with a weight above 0, heaviest first; ties by handle. Reorders `touched`. */
export function topOfRow(row: Row, limit: number): number[] {
  const { touched, sums } = row;
  const isBefore = (a: number, b: number): boolean => {
    const difference = (sums[a] as number) - (sums[b] as number);
    return difference > 0 || (difference === 0 && a < b);
  };
  let low = 0;
  let high = row.count() - 1;
  // Quickselect: rows of thousands are cut to fifty, a full sort would be most of the build.
  while (limit < row.count() && low < high) {
    const pivot = touched[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while (isBefore(touched[left] as number, pivot)) left++;
      while (isBefore(pivot, touched[right] as number)) right--;
      if (left <= right) {
        const item = touched[left] as number;
        touched[left++] = touched[right] as number;
        touched[right--] = item;
      }
    }
    if (limit <= right) high = right;
    else if (limit >= left) low = left;
    else break;
  }
  const best = Array.from(touched.subarray(0, Math.min(limit, row.count())));
  return best
    .filter((item) => (sums[item] as number) > 0)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}
