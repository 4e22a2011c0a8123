/**
 * The n-th largest value, n from 1; values are moved about. Quickselect with the median of three as pivot: linear in
 * the number of values, and deterministic.
 */
export function nthLargest(values: Float64Array, n: number): number {
  const at = values.length - n;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middle(
      values[low] as number,
      values[(low + high) >> 1] as number,
      values[high] as number,
    );
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const value = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = value;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else break;
  }
  return values[at] as number;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
