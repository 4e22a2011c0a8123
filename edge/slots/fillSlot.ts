import type { Card } from "../relevance/snapshot/Card.ts";
import type { Candidate, Placed } from "./Candidate.ts";
import { exploreOne } from "./exploreOne.ts";
import type { FillRequest } from "./FillRequest.ts";
import { factorOf } from "./factorOf.ts";
import { fatigueOf } from "./fatigueOf.ts";
import { findPins } from "./findPins.ts";
import { refusalOf } from "./refusalOf.ts";
import { stepsOf } from "./stepsOf.ts";
import { STRATEGIES } from "./strategies/index.ts";
import type { StrategyName } from "./strategyNames.ts";
import type { DropCause } from "./trace/DropCause.ts";
import { type ScoredCandidate, takeDown } from "./trace/takeDown.ts";
import { whyOut } from "./trace/whyOut.ts";
import { varied } from "./varied.ts";

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
      const proposed = await STRATEGIES[name].propose({ ...request, wanted });
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
  if (slot.explore > 0)
    picks.splice(0, picks.length, ...(await exploreOne(picks, { ...request, taken })));
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
  const few = limit * 4 + taken + 40;
  const many = few * 10;
  return slot.rules.boost.length > 0 ? [many] : [few, many];
}

interface Scored extends ScoredCandidate {
  readonly card: Card;
}

interface Adding {
  readonly request: FillRequest;
  readonly name: StrategyName;
  /** How many picks there may be. */
  readonly room: number;
  readonly taken: Set<number>;
  readonly perCategory: Map<string, number>;
}

async function addBest(
  picks: Placed[],
  proposed: readonly Candidate[],
  { request, name, room, taken, perCategory }: Adding,
): Promise<void> {
  const { scene, slot, trace } = request;
  const { reading } = scene;
  const skipsSeen = slot.filters.exclude_seen ?? STRATEGIES[name].isForNew;
  const drop = (item: number, cause: DropCause): void => {
    if (trace && !trace.dropped.has(item)) trace.dropped.set(item, { cause, strategy: name });
  };
  const out = new Set(taken);
  const isDue = (item: number): boolean =>
    slot.filters.exclude_seen === undefined && scene.again.has(item);
  if (skipsSeen) for (const { item } of scene.recent) if (!isDue(item)) out.add(item);
  if (!STRATEGIES[name].showsCart) for (const item of scene.cart) out.add(item);
  const fresh = proposed.filter(({ item }) => !out.has(item));
  if (trace) whyOut(proposed, { request, name, skipsSeen });
  await reading.loadCards(fresh.map(({ item }) => item));
  const best: Scored[] = [];
  for (const candidate of fresh) {
    const { item } = candidate;
    const card = reading.card(item);
    const refusal = card ? refusalOf(item, card, request) : "not_in_catalogue";
    // Shown to everyone it says nothing of anybody; picked for one shopper it would.
    if (!card || refusal) drop(item, refusal ?? "not_in_catalogue");
    else if (card.sensitive && candidate.isPersonal) drop(item, "private_matter");
    else {
      const tired = STRATEGIES[name].isTiring ? fatigueOf(scene.shown.get(item)) : 1;
      best.push({ candidate, card, score: candidate.score * factorOf(card, slot.rules) * tired });
    }
  }
  // Stable: a strategy's own order breaks ties.
  best.sort((a, b) => b.score - a.score);
  if (trace) takeDown(best, { trace, name });
  const cap = slot.rules.max_per_category ?? Number.POSITIVE_INFINITY;
  const { diversity } = slot.rules;
  const row = diversity > 0 ? varied(best, { diversity, room: room - picks.length }) : best;
  for (const { candidate, card, score } of row) {
    if (picks.length >= room) return;
    if (taken.has(candidate.item)) continue;
    const count = perCategory.get(card.category ?? "") ?? 0;
    if (score <= 0) drop(candidate.item, "buried");
    else if (card.category !== undefined && count >= cap) drop(candidate.item, "max_per_category");
    else {
      if (card.category !== undefined) perCategory.set(card.category, count + 1);
      taken.add(candidate.item);
      // An item that an earlier strategy could not show.
      trace?.dropped.delete(candidate.item);
      const { item, score: own, reason, isPersonal } = candidate;
      const pick = { item, score: own, reason, isPersonal, strategy: name };
      picks.push(trace ? { ...pick, terms: candidate.terms } : pick);
    }
  }
}
