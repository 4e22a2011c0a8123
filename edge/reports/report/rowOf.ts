import type { Metric } from "../metrics.ts";
import type { Tally } from "./Tally.ts";

/** Null: too few shoppers stand behind the number for it to be told; `suppressed` names it. */
export type Cell = number | null;

export interface Credited {
  readonly add_to_carts: Cell;
  readonly purchases: Cell;
  readonly revenue: Cell;
}

export interface Latency {
  readonly pages: Cell;
  /** Those where a web vital was poor. */
  readonly slow_pages: Cell;
  /** Largest contentful paint, the mean in milliseconds. */
  readonly lcp_ms: Cell;
}

export interface SlotRow {
  readonly slot: string;
  readonly variant: string;
  /** Different ones that a page with the slot was decided for. */
  readonly shoppers: number;
  readonly impressions: Cell;
  readonly viewable: Cell;
  readonly clicks: Cell;
  readonly add_to_carts: Cell;
  readonly purchases: Cell;
  readonly revenue: Cell;
  /** Different shoppers behind each number. */
  readonly people: Readonly<Record<(typeof COUNTED)[number], Cell>>;
  /** Of the above, what goes back to an item of this slot that was clicked, or only seen; each item to one slot. */
  readonly attributed: { readonly click: Credited; readonly view: Credited };
  readonly hides: Cell;
  readonly opt_outs: Cell;
  readonly complaints: Cell;
  /** How pages with the slot did, as far as they told. */
  readonly latency: Latency;
  readonly suppressed?: readonly string[];
}

const COUNTED = ["viewable", "clicks", "add_to_carts", "purchases"] as const;
/** Money is told where enough shoppers paid it. */
const PAID_BY: Partial<Record<Metric, Metric>> = {
  revenue: "purchases",
  click_revenue: "click_purchases",
  view_revenue: "view_purchases",
};

/** One row of a report. No number in it rests on fewer than `k` shoppers, unless it is none. */
export function rowOf(tally: Tally, k: number): SlotRow {
  const suppressed: string[] = [];
  const cell = (metric: Metric, value: number = tally.sum(metric)): Cell => {
    const people = tally.people(PAID_BY[metric] ?? metric);
    if (people >= k || (people === 0 && value === 0)) return value;
    if (!suppressed.includes(metric)) suppressed.push(metric);
    return null;
  };
  /** What is told of one would tell the other, by taking it from the whole. */
  const credited = (name: keyof Credited): [Cell, Cell] => {
    const unit = name === "revenue" ? 100 : 1;
    const [click, view] = [`click_${name}`, `view_${name}`] as const;
    const cells = [
      cell(click, tally.sum(click) / unit),
      cell(view, tally.sum(view) / unit),
    ] as const;
    return cells.includes(null) ? [null, null] : [...cells];
  };
  const [carts, purchases, revenue] = [
    credited("add_to_carts"),
    credited("purchases"),
    credited("revenue"),
  ];
  const money = (metric: Metric): Cell => cell(metric, tally.sum(metric) / 100);
  const people = (metric: Metric): Cell => cell(metric, tally.people(metric));
  const row = {
    slot: tally.slot,
    variant: tally.variant,
    shoppers: tally.people("impressions"),
    impressions: cell("impressions"),
    viewable: cell("viewable"),
    clicks: cell("clicks"),
    add_to_carts: cell("add_to_carts"),
    purchases: cell("purchases"),
    revenue: money("revenue"),
    people: {
      viewable: people("viewable"),
      clicks: people("clicks"),
      add_to_carts: people("add_to_carts"),
      purchases: people("purchases"),
    },
    attributed: {
      click: { add_to_carts: carts[0], purchases: purchases[0], revenue: revenue[0] },
      view: { add_to_carts: carts[1], purchases: purchases[1], revenue: revenue[1] },
    },
    hides: cell("hides"),
    opt_outs: cell("opt_outs"),
    complaints: cell("complaints"),
    latency: {
      pages: cell("timed_pages"),
      slow_pages: cell("slow_pages"),
      lcp_ms: cell("lcp_ms", Math.round(tally.sum("lcp_ms") / Math.max(1, tally.sum("lcp_pages")))),
    },
  };
  return suppressed.length > 0 ? { ...row, suppressed } : row;
}
