/** One order of the shop's history, as it is kept for building lists. */
export interface Order {
  readonly order: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The shop's own customer id; absent for a guest. */
  readonly customer?: string;
  readonly items: readonly {
    readonly item_id: string;
    readonly quantity: number;
    readonly price: number;
  }[];
}
