/**
 * One change of a roll-up. `sum` adds to what happened on a day; `people` counts shoppers by the day and their last active
 * day before it, so that different shoppers of any span can be told; `product` adds to sums of squares over a span. None
 * of them names anybody, and all are sums: their order does not matter.
 */
export interface ReportCell {
  readonly kind: "sum" | "people" | "product";
  readonly slot: string;
  readonly variant: string;
  readonly metric: string;
  /** Day since the epoch, in the site's time zone. */
  readonly day: number;
  /** `people`: the last active day before, -1 for none. `product`: the later day. `sum`: 0. */
  readonly other: number;
  readonly value: number;
}

/** What one shopper object tells the reports. `id` makes redelivery harmless. */
export interface ReportMessage {
  readonly kind: "report";
  readonly id: string;
  readonly site: string;
  readonly cells: readonly ReportCell[];
}
