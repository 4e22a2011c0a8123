import type { SlotsReport } from "../report/createReport.ts";
import type { Served } from "./Served.ts";

/** How a slot does, by what was counted; the worst that is so. */
export interface Health {
  readonly slot: string;
  readonly state: "split_off" | "costs_trust" | "often_empty" | "slow" | "healthy" | "not_started";
  /** Answers in the span, whoever asked. */
  readonly answers: number;
  /** Shares of the answers; null while there are too few to tell. */
  readonly empty_share: number | null;
  readonly slow_share: number | null;
  /** Of the split: held out, and as it should be. */
  readonly held_out_share?: number;
  readonly expected_share?: number;
}

/** With fewer, one odd page would be a finding. */
const ANSWERS_MIN = 50;
const EMPTY_MAX = 0.2;
const SLOW_MAX = 0.05;

export function healthOf(
  slots: readonly string[],
  { served, report }: { served: readonly Served[]; report: SlotsReport },
): Health[] {
  const counted = new Map(served.map((one) => [one.slot, one]));
  return slots.map((slot): Health => {
    const { answers = 0, empty = 0, slow = 0 } = counted.get(slot) ?? {};
    const isTold = answers >= ANSWERS_MIN;
    const [emptyShare, slowShare] = [empty, slow].map((one) => (isTold ? one / answers : null));
    const split = report.splits.find((one) => one.slot === slot && one.is_off);
    const isCostly = report.trust.some((one) => one.slot === slot && one.flagged);
    const isCounted = answers > 0 || report.slots.some((one) => one.slot === slot);
    const about = { slot, answers, empty_share: emptyShare ?? null, slow_share: slowShare ?? null };
    if (split) {
      const { observed_share, expected_share } = split;
      return { ...about, state: "split_off", held_out_share: observed_share, expected_share };
    }
    if (isCostly) return { ...about, state: "costs_trust" };
    if ((emptyShare ?? 0) > EMPTY_MAX) return { ...about, state: "often_empty" };
    if ((slowShare ?? 0) > SLOW_MAX) return { ...about, state: "slow" };
    return { ...about, state: isCounted ? "healthy" : "not_started" };
  });
}
