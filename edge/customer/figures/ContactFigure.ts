/** What is counted of a contact. */
export interface ContactFigure {
  readonly contact: string;
  /** Stands for the person; never their id. */
  readonly person: string;
  readonly topic: string | null;
  readonly channel: string;
  readonly is_ours: 0 | 1;
  readonly is_closed: 0 | 1;
  readonly at: number;
  /** The product that it is about, where the shop's system says so. */
  readonly item: string | null;
}
