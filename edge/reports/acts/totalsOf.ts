import { type Metric, reasonMetric } from "../metrics.ts";
import { ALL_SLOTS, GLOBAL_HOLDOUT, HOLDOUT } from "../variants.ts";
import type { Act, ActOf } from "./Act.ts";
import { creditOf } from "./creditOf.ts";
import type { Total } from "./Total.ts";

/** Somebody who leaves within this time of seeing a slot may have left because of it. */
const OPT_OUT_MS = 86_400_000;
/** What is longer ago than this was on another page, whose end nobody told. */
const PAGE_MS = 1_800_000;

export interface Counting {
  /** How long after a decision an outcome is still laid to it. */
  readonly windowMs: number;
  /** The day of a moment, in the site's time zone. */
  readonly dayOf: (at: number) => number;
}

/**
 * What one shopper's acts come to, by slot, variant, metric and day of the decision. It depends on which acts there are
 * and when they happened, and on nothing else: not on when or in which order they came, nor how often.
 */
export function totalsOf(acts: readonly Act[], { windowMs, dayOf }: Counting): Total[] {
  const sorted = acts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const only = <K extends Act["kind"]>(kind: K) =>
    sorted.filter((act): act is ActOf<K> => act.kind === kind);
  const own = only("decision");
  const byId = new Map(own.map((decision) => [decision.id, decision]));
  // What is laid to a slot is laid to all of them together too, once however many there are.
  const decisions = [...own, ...own.map(forAllSlots)];
  const totals = new Map<string, Total>();
  const add = (to: ActOf<"decision">, metric: Metric, value: number): void => {
    const { slot, variant } = to;
    const total = { slot, variant, metric, day: dayOf(to.at) };
    const key = JSON.stringify(total);
    totals.set(key, { ...total, value: (totals.get(key)?.value ?? 0) + value });
  };

  for (const decision of decisions) {
    add(decision, "impressions", 1);
    for (const code of decision.reasons ?? []) add(decision, reasonMetric(code), 1);
    const { slot, variant } = decision;
    const share = { slot, variant, metric: "share" as const, day: dayOf(decision.at) };
    totals.set(JSON.stringify(share), { ...share, value: decision.share });
  }
  const told = new Set<string>();
  const once = (act: ActOf<"view" | "click" | "hide">, metric: Metric, what: string): void => {
    const decision = byId.get(act.decision);
    const key = `${metric}\n${act.decision}\n${what}`;
    if (!decision || act.at > decision.at + windowMs || told.has(key)) return;
    told.add(key);
    add(decision, metric, 1);
    add(forAllSlots(decision), metric, 1);
  };
  for (const view of only("view")) once(view, "viewable", "");
  for (const click of only("click")) once(click, "clicks", click.items[0] ?? "");
  for (const hide of only("hide")) once(hide, "hides", hide.items[0] ?? "");

  /** The last decision of each slot before a moment. */
  const before = (at: number, withinMs: number): Iterable<ActOf<"decision">> => {
    const last = new Map<string, ActOf<"decision">>();
    for (const decision of decisions) {
      if (decision.at <= at && decision.at >= at - withinMs) last.set(decision.slot, decision);
    }
    return last.values();
  };
  for (const { at } of only("opt_out")) {
    for (const decision of before(at, OPT_OUT_MS)) add(decision, "opt_outs", 1);
  }
  for (const { at } of only("complaint")) {
    for (const decision of before(at, windowMs)) add(decision, "complaints", 1);
  }
  let leftAt = Number.NEGATIVE_INFINITY;
  for (const page of only("page")) {
    // A page tells how it did once it is left: it had the slots that were decided since the page before.
    for (const decision of before(page.at, Math.min(PAGE_MS, page.at - leftAt - 1))) {
      add(decision, "timed_pages", 1);
      if (page.slow) add(decision, "slow_pages", 1);
      if (page.lcpMs !== undefined) {
        add(decision, "lcp_pages", 1);
        add(decision, "lcp_ms", page.lcpMs);
      }
    }
    leftAt = page.at;
  }
  const bought = new Set<string>();
  const firstOf = only("purchase").filter(({ transaction }) => {
    const isFirst = !bought.has(transaction);
    bought.add(transaction);
    return isFirst;
  });
  const credit = creditOf(byId, { clicks: only("click"), views: only("view") }, windowMs);
  for (const act of [...only("cart"), ...firstOf]) {
    const metric = act.kind === "cart" ? "add_to_carts" : "purchases";
    const revenue = act.kind === "purchase" ? act.revenue : 0;
    for (const decision of before(act.at, windowMs)) {
      add(decision, metric, 1);
      if (revenue > 0) add(decision, "revenue", revenue);
    }
    for (const { decision, by, revenue: part } of credit(act)) {
      add(decision, `${by}_${metric}`, 1);
      if (act.kind === "purchase" && part > 0) add(decision, `${by}_revenue`, part);
    }
  }
  return [...totals.values()];
}

/** The same decision as one of the whole shop, whose only holdout is the global one. */
function forAllSlots(decision: ActOf<"decision">): ActOf<"decision"> {
  const isOut = decision.variant === GLOBAL_HOLDOUT;
  const share = decision.global ?? 0;
  return { ...decision, slot: ALL_SLOTS, variant: isOut ? HOLDOUT : "treatment", share };
}
