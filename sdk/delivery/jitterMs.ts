const BASE_MS = 1_000;
const MOST_MS = 60_000;

/** How long to wait after so many failures in a row: anything up to a limit that doubles ("full jitter", AWS 2015). */
export function jitterMs(failures: number): number {
  return Math.random() * Math.min(MOST_MS, BASE_MS * 2 ** failures);
}
