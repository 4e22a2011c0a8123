/** One order of the shop's real history. */
export interface Order {
  readonly order: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** The number of the customer's account; null where the order was made without one. */
  readonly customer: string | null;
  readonly items: readonly {
    readonly item_id: string;
    readonly quantity: number;
    readonly price: number;
  }[];
}
