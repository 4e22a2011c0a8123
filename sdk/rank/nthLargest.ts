/**
 * The n-th largest of the first `count` values, n from 1; they are moved about. Quickselect with the median of three as pivot: linear in
 * the number of values, and deterministic.
 */
export function nthLargest(
  values: Float64Array,
  { count, n }: { readonly count: number; readonly n: number },
): number {
  const at = count - n;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = middle(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = value;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else break;
  }
  return values[at] ?? 0;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
