/** A list of whole numbers below 2^32 that grows, at four bytes each. */
export interface Numbers {
  push(number: number): void;
  /** All of them so far. */
  view(): Uint32Array;
}

export function createNumbers(): Numbers {
  let numbers = new Uint32Array(1_024);
  let count = 0;
  return {
    push(number) {
      if (count === numbers.length) {
        const more = new Uint32Array(count * 2);
        more.set(numbers);
        numbers = more;
      }
      numbers[count++] = number;
    },
    view: () => numbers.subarray(0, count),
  };
}
