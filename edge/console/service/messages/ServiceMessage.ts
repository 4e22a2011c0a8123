/** What a team lead asks: of marketers a notice in the shop about a queue's matter, of the admin a look at the log of look-ups. */
export interface ServiceMessage {
  readonly id: string;
  readonly at: number;
  readonly kind: "notice" | "looks";
  /** The queue that a notice is about; empty otherwise. */
  readonly queue: string;
  readonly text: string;
  readonly who: string;
  /** Null while it is open. */
  readonly settled_at: number | null;
  readonly settled_by: string | null;
  /** The slot whose draft took the notice; `declined`; `seen`. Null while it is open. */
  readonly outcome: string | null;
}
