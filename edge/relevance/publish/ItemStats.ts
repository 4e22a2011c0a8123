/** How much an item is asked for, as of one moment. */
export interface ItemStats {
  /** Decayed over a year: the order of handles goes by it. */
  longTerm: number;
  /** Not decayed. */
  ever: number;
  /** Decayed over a month. */
  now: number;
  /** Different shoppers and customers in all. */
  shoppers: number;
  /** Different ones in the last seven days. */
  week: number;
  /** Different shoppers whose looks count: they saw a third product in the same visit. */
  viewers: number;
  /** Times it was put in a cart or bought in the last seven days, once a shopper, act and day. */
  wanted: number;
  /** The same of the 28 days before that. */
  wantedBefore: number;
  /** Looks, once a shopper and day. */
  looks: number;
  /** Times it was put in a cart or bought, once a shopper, act and day. */
  acts: number;
}

/** Of an item that nobody asked for. */
export const NO_DEMAND: Readonly<ItemStats> = {
  longTerm: 0,
  ever: 0,
  now: 0,
  shoppers: 0,
  week: 0,
  viewers: 0,
  wanted: 0,
  wantedBefore: 0,
  looks: 0,
  acts: 0,
};
