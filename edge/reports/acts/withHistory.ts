import { isOutcome, type Metric } from "../metrics.ts";
import { ALL_SLOTS } from "../variants.ts";
import type { Act } from "./Act.ts";
import type { Total } from "./Total.ts";

/** How far back counts what a shopper did before they first had a slot. */
const HISTORY_MS = 28 * 86_400_000;
/** More says no more, and one busy shopper must not outweigh the rest. */
const HISTORY_MAX = 10;

/**
 * The totals, with what the shopper did before they first had each slot (carts and purchases, ten at most): nothing that the
 * slot can have changed, so that reports may take its part out of the spread (CUPED). It is fixed when a slot is first told of;
 * `told` is what was told before.
 */
export function withHistory(
  open: readonly Total[],
  { acts, told }: { acts: readonly Act[]; told: readonly Total[] },
): Total[] {
  const keyOf = ({ slot, variant }: Total): string => `${slot}\n${variant}`;
  const known = new Map<string, number>();
  for (const one of told) {
    if (one.metric === "before") known.set(keyOf(one), one.value);
    else if (!known.has(keyOf(one))) known.set(keyOf(one), 0);
  }
  const added = open.flatMap((one): Total[] => {
    let before = known.get(keyOf(one));
    if (before === undefined) {
      before = historyOf(acts, one.slot);
      known.set(keyOf(one), before);
    }
    if (before === 0) return [];
    const more = (metric: Metric, value: number): Total => ({ ...one, metric, value });
    if (one.metric === "impressions") {
      return [more("before", before), more("before_squares", before ** 2)];
    }
    return isOutcome(one.metric) ? [more(`before_x_${one.metric}`, before * one.value)] : [];
  });
  return [...open, ...added];
}

function historyOf(acts: readonly Act[], slot: string): number {
  const decisions = acts.filter(
    (act) => act.kind === "decision" && (slot === ALL_SLOTS || act.slot === slot),
  );
  const first = decisions.reduce((min, { at }) => Math.min(min, at), Number.POSITIVE_INFINITY);
  const done = acts.filter(
    ({ kind, at }) =>
      (kind === "cart" || kind === "purchase") && at < first && at >= first - HISTORY_MS,
  );
  return Math.min(HISTORY_MAX, done.length);
}
