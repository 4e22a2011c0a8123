import { REASON_CODES, type ReasonCode } from "../../sdk/wire/index.ts";

/** What is counted for a slot and a variant. Money is in hundredths, so that sums are exact. */
const METRICS = [
  "impressions",
  "viewable",
  "clicks",
  "hides",
  "opt_outs",
  "complaints",
  "timed_pages",
  "slow_pages",
  "lcp_pages",
  "lcp_ms",
  "add_to_carts",
  "purchases",
  "revenue",
  "click_add_to_carts",
  "click_purchases",
  "click_revenue",
  "view_add_to_carts",
  "view_purchases",
  "view_revenue",
  "share",
  "before",
  "before_squares",
  "before_x_add_to_carts",
  "before_x_purchases",
  "before_x_revenue",
] as const;
/** How often an item was shown for a reason. */
type ReasonMetric = `reason_${ReasonCode}`;
export type Metric = (typeof METRICS)[number] | ReasonMetric;

export const reasonMetric = (code: ReasonCode): ReasonMetric => `reason_${code}`;
export const ALL_METRICS: readonly Metric[] = [...METRICS, ...REASON_CODES.map(reasonMetric)];

/** What a lift is told of: their squares are kept too. */
export const OUTCOMES = ["add_to_carts", "purchases", "revenue"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (metric: string): metric is Outcome =>
  OUTCOMES.some((outcome) => outcome === metric);

/** The same for a shopper on every day: summed over shoppers, not over days. */
export const OF_SHOPPER: readonly Metric[] = ["share", "before", "before_squares"];

/** The reports tell at most this many days at once: products of days farther apart are not kept. */
export const SPAN_DAYS = 92;
