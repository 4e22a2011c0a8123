/** Numbers that are appended one by one, in a typed array that doubles: a log takes bytes, not objects. */
export interface Column<T extends Uint8Array | Uint32Array | Float64Array> {
  push(value: number): void;
  length(): number;
  /** What was pushed so far; nothing is copied. */
  view(): T;
  /** What was pushed, in an array of that length. */
  finish(): T;
}

export const bytesColumn = (): Column<Uint8Array> => createColumn((size) => new Uint8Array(size));
export const numbersColumn = (): Column<Uint32Array> =>
  createColumn((size) => new Uint32Array(size));
export const floatsColumn = (): Column<Float64Array> =>
  createColumn((size) => new Float64Array(size));

function createColumn<T extends Uint8Array | Uint32Array | Float64Array>(
  make: (size: number) => T,
): Column<T> {
  let values = make(1_024);
  let end = 0;
  return {
    push(value) {
      if (end === values.length) {
        const more = make(values.length * 2);
        more.set(values);
        values = more;
      }
      values[end++] = value;
    },
    length: () => end,
    view: () => values.subarray(0, end) as T,
    finish() {
      const exact = make(end);
      exact.set(values.subarray(0, end));
      return exact;
    },
  };
}
