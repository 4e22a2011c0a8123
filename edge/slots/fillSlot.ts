import { depthFor } from "../../sdk/rank/index.ts";
import { addBest } from "./addBest.ts";
import type { Placed } from "./Candidate.ts";
import { exploreOne } from "./exploreOne.ts";
import type { FillRequest } from "./FillRequest.ts";
import { findPins } from "./findPins.ts";
import { stepsOf } from "./stepsOf.ts";
import { STRATEGIES } from "./strategies/index.ts";
import type { StrategyName } from "./strategyNames.ts";

export interface FilledSlot {
  readonly picks: readonly Placed[];
  /** The first strategy of the chain that had something to show. */
  readonly strategy: StrategyName;
}

/** Fills a slot from its strategies in turn, then sets the pins. */
export async function fillSlot(request: FillRequest): Promise<FilledSlot> {
  const { slot, limit, trace } = request;
  const pins = await findPins(request);
  const picks: Placed[] = [];
  const taken = new Set([...request.taken, ...pins.map(({ pick }) => pick.item)]);
  const perCategory = new Map<string, number>();
  let strategy: StrategyName | null = null;
  for (const { strategy: name, kind, max } of stepsOf(slot)) {
    const before = picks.length;
    const room = Math.min(limit, before + max);
    let proposals = 0;
    for (const wanted of helpingsOf(request, taken.size)) {
      const proposed = await STRATEGIES[name].propose({ scene: request.scene, slot, wanted });
      proposals = proposed.length;
      await addBest(picks, proposed, { request, name, room, taken, perCategory });
      if (picks.length >= room || proposed.length < wanted) break;
    }
    const placed = picks.length - before;
    trace?.steps.push({ strategy: name, kind, proposed: proposals, placed });
    if (placed > 0) strategy ??= name;
    const isEnough = kind !== "chain" && strategy === name && !STRATEGIES[name].isToppedUp;
    if (picks.length >= limit || isEnough) break;
  }
  if (slot.explore > 0) {
    // Pins stand where they are pinned: the last place is the last of the others.
    const others = limit - pins.filter(({ position }) => position <= limit).length;
    const row = await exploreOne(picks, { ...request, taken, limit: others });
    picks.splice(0, picks.length, ...row);
  }
  for (const { pick, position } of pins) {
    picks.splice(position - 1, 0, { ...pick, strategy: "pin" });
  }
  for (const { item, strategy: from } of picks.slice(limit)) {
    trace?.dropped.set(item, { cause: "no_room", strategy: from });
  }
  if (trace) trace.picks = picks.slice(0, limit);
  return {
    picks: picks.slice(0, limit),
    strategy: strategy ?? (pins.length > 0 ? "manual" : slot.strategy),
  };
}

/** How many candidates to ask for: a few more than are shown, and many where filters left too few or boosts reach deep. */
function helpingsOf({ slot, limit }: FillRequest, taken: number): number[] {
  const few = depthFor(limit) + taken;
  const many = few * 10;
  return slot.rules.boost.length > 0 ? [many] : [few, many];
}
