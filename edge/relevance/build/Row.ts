/** A row of weights by item, summed in a dense array that is cleared by what was touched. */
export interface Row {
  add(item: number, weight: number): void;
  /** Items touched since the last clear, in the order of first sight. */
  readonly touched: Uint32Array;
  readonly sums: Float64Array;
  count(): number;
  clear(): void;
}

export function createRow(itemCount: number): Row {
  const sums = new Float64Array(itemCount);
  const isTouched = new Uint8Array(itemCount);
  const touched = new Uint32Array(itemCount);
  let count = 0;
  return {
    touched,
    sums,
    count: () => count,
    add(item, weight) {
      if (isTouched[item] === 0) {
        isTouched[item] = 1;
        touched[count++] = item;
      }
      sums[item] = (sums[item] as number) + weight;
    },
    clear() {
      for (let n = 0; n < count; n++) {
        const item = touched[n] as number;
        sums[item] = 0;
        isTouched[item] = 0;
      }
      count = 0;
    },
  };
}
