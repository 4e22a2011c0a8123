/** What was seen, newest first, and what followed. Items that the lists do not know are -1 and can't be answered. */
export interface Question {
  readonly session: readonly number[];
  readonly next: number;
}
