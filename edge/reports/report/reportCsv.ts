import { csvCell } from "../../platform/csvCell.ts";
import type { SlotRow } from "./rowOf.ts";

const NAMES = ["slot", "variant", "shoppers", "impressions", "viewable", "clicks"] as const;
const OUTCOMES = ["add_to_carts", "purchases", "revenue"] as const;
const HEADER = [
  ...["date", ...NAMES, ...OUTCOMES],
  ...OUTCOMES.map((name) => `after_click_${name}`),
  ...OUTCOMES.map((name) => `after_view_${name}`),
  ...["hides", "opt_outs", "complaints", "timed_pages", "slow_pages", "lcp_ms", "suppressed"],
];

/** Rows of a report as CSV (RFC 4180). A cell that too few shoppers stand behind is empty, and named in the last column. */
export function reportCsv(rows: readonly (SlotRow & { date?: string })[]): string {
  const lines = rows.map((row) => {
    const { click, view } = row.attributed;
    return [
      ...[row.date ?? "", ...NAMES.map((name) => row[name]), ...OUTCOMES.map((name) => row[name])],
      ...[...OUTCOMES.map((name) => click[name]), ...OUTCOMES.map((name) => view[name])],
      ...[row.hides, row.opt_outs, row.complaints],
      ...[row.latency.pages, row.latency.slow_pages, row.latency.lcp_ms],
      ...[row.suppressed?.join(" ") ?? ""],
    ];
  });
  return [HEADER, ...lines].map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}
