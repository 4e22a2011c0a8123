/** How much an item is asked for, as of one moment. */
export interface ItemStats {
  /** Decayed over a year: the order of handles goes by it. */
  longTerm: number;
  /** Decayed over a month. */
  now: number;
  /** Different shoppers by day in the last seven days. */
  week: number;
  /** The same of the 28 days before that. */
  before: number;
  /** Shoppers and orders in all, by day. */
  shoppers: number;
}
