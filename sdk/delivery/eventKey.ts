let counter = 0;

/** A key that sorts by time, then by this page's order; the id keeps two tabs of one millisecond apart. */
export function eventKey(prefix: string, { at, id }: { at: number; id: string }): string {
  const padded = (number: number, digits: number): string => String(number).padStart(digits, "0");
  return prefix + padded(at, 14) + padded(counter++ % 1e6, 6) + id;
}
