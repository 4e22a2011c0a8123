import type { Candidate, Placed } from "./Candidate.ts";
import type { FillRequest } from "./FillRequest.ts";
import { factorOf } from "./factorOf.ts";
import { fatigueOf } from "./fatigueOf.ts";
import { refusalOf } from "./refusalOf.ts";
import { STRATEGIES } from "./strategies/index.ts";
import type { StrategyName } from "./strategyNames.ts";
import type { DropCause } from "./trace/DropCause.ts";
import { type ScoredCandidate, takeDown } from "./trace/takeDown.ts";
import { whyOut } from "./trace/whyOut.ts";
import { varied } from "./varied.ts";

/** Cards loaded at a time beyond those that are wanted: some may not be shown. */
const SPARE = 4;

interface Adding {
  readonly request: FillRequest;
  readonly name: StrategyName;
  /** How many picks there may be. */
  readonly room: number;
  readonly taken: Set<number>;
  readonly perCategory: Map<string, number>;
}

/** Adds the best of what a strategy proposes to the picks, as far as the slot's rules and the shopper let them stand there. */
export async function addBest(
  picks: Placed[],
  proposed: readonly Candidate[],
  { request, name, room, taken, perCategory }: Adding,
): Promise<void> {
  const { scene, slot, trace } = request;
  const { reading } = scene;
  const { rules } = slot;
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
  const isWeighed = rules.boost.length + rules.bury.length > 0;
  const isVaried = rules.diversity > 0;
  // Mostly the first few fill the row: those behind them are looked at where somebody asked, or all are compared.
  const looksAtAll = isVaried || trace !== undefined;
  const load = (some: readonly Candidate[]): Promise<void> =>
    reading.loadCards(some.map(({ item }) => item));
  if (looksAtAll || isWeighed) await load(fresh);

  const factor = (item: number): number => {
    const card = isWeighed ? reading.card(item) : undefined;
    const tired = STRATEGIES[name].isTiring ? fatigueOf(scene.shown.get(item)) : 1;
    return card ? factorOf(card, rules) * tired : tired;
  };
  const isOpen = ({ candidate }: ScoredCandidate): boolean => {
    const { item } = candidate;
    const card = reading.card(item);
    let refusal = card ? refusalOf(item, card, request) : "not_in_catalogue";
    // Shown to everyone it says nothing of anybody; picked for one shopper it would.
    if (card?.sensitive && candidate.isPersonal) refusal ??= "private_matter";
    if (refusal) drop(item, refusal);
    return refusal === null;
  };
  const scored = fresh.map(
    (candidate): ScoredCandidate => ({
      candidate,
      score: candidate.score * factor(candidate.item),
    }),
  );
  // Stable: a strategy's own order breaks ties.
  scored.sort((a, b) => Math.sign(b.score - a.score));
  let row: readonly ScoredCandidate[] = looksAtAll ? scored.filter(isOpen) : scored;
  if (trace) takeDown(row, { trace, name });
  const categoryOf = (item: number): string | undefined => reading.card(item)?.category;
  if (isVaried) {
    row = varied(row, { diversity: rules.diversity, room: room - picks.length, categoryOf });
  }

  const cap = rules.max_per_category ?? Number.POSITIVE_INFINITY;
  let loaded = 0;
  for (const [at, one] of row.entries()) {
    if (picks.length >= room) return;
    if (at >= loaded) {
      const helping = row.slice(at, at + room - picks.length + SPARE);
      loaded = at + helping.length;
      await load(helping.map(({ candidate }) => candidate));
    }
    const { candidate } = one;
    const { item, score: own } = candidate;
    if (taken.has(item) || !(looksAtAll || isOpen(one))) continue;
    const category = categoryOf(item);
    const count = perCategory.get(category ?? "") ?? 0;
    if (one.score <= 0) drop(item, "buried");
    else if (category !== undefined && count >= cap) drop(item, "max_per_category");
    else {
      if (category !== undefined) perCategory.set(category, count + 1);
      taken.add(item);
      // An item that an earlier strategy could not show.
      trace?.dropped.delete(item);
      const { reason, isPersonal } = candidate;
      const pick = { item, score: own, reason, isPersonal, strategy: name };
      picks.push(trace ? { ...pick, terms: candidate.terms } : pick);
    }
  }
}
