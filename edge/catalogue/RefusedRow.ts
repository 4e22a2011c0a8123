/** A row of a feed that was not taken. */
export interface RefusedRow {
  readonly line: number;
  /** Field and fault in one sentence. */
  readonly reason: string;
  /** The field at fault, in the feed's words; absent where the row could not be read at all. */
  readonly field?: string;
  readonly item_id?: string;
  /** What stands there, cut short. */
  readonly found?: string;
  /** What to write instead. */
  readonly write?: string;
}
