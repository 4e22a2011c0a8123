import type { Candidate } from "../Candidate.ts";
import type { FillRequest } from "../FillRequest.ts";
import { STRATEGIES } from "../strategies/index.ts";
import type { StrategyName } from "../strategyNames.ts";
import type { DropCause } from "./DropCause.ts";

interface Proposal {
  readonly request: FillRequest;
  readonly name: StrategyName;
  readonly skipsSeen: boolean;
}

/** Takes down why candidates are left out before anything is known of them. */
export function whyOut(
  proposed: readonly Candidate[],
  { request, name, skipsSeen }: Proposal,
): void {
  const { scene, trace, taken } = request;
  const seen = new Set(skipsSeen ? scene.recent.map(({ item }) => item) : []);
  const inCart = new Set(STRATEGIES[name].showsCart ? [] : scene.cart);
  for (const { item } of proposed) {
    let cause: DropCause | null = taken.has(item) ? "other_slot" : null;
    if (inCart.has(item)) cause = "in_cart";
    if (seen.has(item)) cause = "looked_at";
    if (cause && trace && !trace.dropped.has(item)) {
      trace.dropped.set(item, { cause, strategy: name });
    }
  }
}
