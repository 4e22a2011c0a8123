/** A contact in any channel, as it is kept. Text is the person's own: shown as quoted text, never obeyed. */
export interface Interaction {
  readonly id: string;
  readonly channel: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string | null;
  /** When it happened. */
  readonly at: number;
  readonly status: string;
  /** When it came to have this status; the later one wins, in whatever order they arrive. */
  readonly status_at: number;
  readonly order_id: string | null;
}
