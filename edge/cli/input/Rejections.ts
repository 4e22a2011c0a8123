/** Rows that could not be used: counted, the first of them told. */
export interface Rejections {
  add(line: number, reason: string): void;
  count(): number;
}

const TOLD = 20;

/** @param file Named in each message. */
export function createRejections(file: string, tell: (message: string) => void): Rejections {
  let count = 0;
  return {
    add(line, reason) {
      count += 1;
      if (count <= TOLD) tell(`${file} line ${line}: ${reason}; skipped`);
      if (count === TOLD) tell(`${file}: further rows that are skipped are only counted`);
    },
    count: () => count,
  };
}
