import type { Words } from "../figures/wordsOf.ts";
import type { SpanReport } from "../reportOf.ts";

/** The slot that a report is about, and what was counted of all. */
export interface ReportAbout {
  readonly id: string;
  readonly report: SpanReport;
  readonly words: Words;
  /** Behind fewer people than this no number is told. */
  readonly k: number;
  readonly days: number;
}

export function rowsOf({ id, report }: ReportAbout) {
  const of = (variant: string) =>
    [...report.slots, ...report.all_slots].find(
      (row) => row.slot === id && row.variant === variant,
    );
  return { treated: of("treatment"), heldOut: of("holdout") };
}
