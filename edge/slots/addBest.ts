import type { Reading, Waiting } from "../relevance/snapshot/Reading.ts";
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
  adding: Adding,
): Promise<void> {
  const { request, name, room, taken, perCategory } = adding;
  const { scene, slot, trace } = request;
  const { reading } = scene;
  const { rules } = slot;
  const skipsSeen = slot.filters.exclude_seen ?? STRATEGIES[name].isForNew;
  const fresh = freshOf(proposed, adding, skipsSeen);
  if (trace) whyOut(proposed, { request, name, skipsSeen });
  const isWeighed = rules.boost.length + rules.bury.length > 0;
  const isVaried = rules.diversity > 0;
  // Mostly the first few fill the row: those behind them are looked at where somebody asked, or all are compared.
  const looksAtAll = isVaried || trace !== undefined;
  if (looksAtAll || isWeighed) await loadCards(reading, fresh);

  const scored = scoredOf(fresh, adding, isWeighed);
  let row: readonly ScoredCandidate[] = looksAtAll
    ? scored.filter(({ candidate }) => isOpen(candidate, adding))
    : scored;
  if (trace) takeDown(row, { trace, name });
  if (isVaried) {
    const categoryOf = (item: number): string | undefined => reading.card(item)?.category;
    row = varied(row, { diversity: rules.diversity, room: room - picks.length, categoryOf });
  }

  const cap = rules.max_per_category ?? Number.POSITIVE_INFINITY;
  let loaded = 0;
  for (let at = 0; at < row.length && picks.length < room; at++) {
    const one = row[at];
    if (!one) continue;
    if (at >= loaded) {
      loaded = Math.min(row.length, at + room - picks.length + SPARE);
      const helping = row.slice(at, loaded);
      await loadCards(
        reading,
        helping.map(({ candidate }) => candidate),
      );
    }
    const { candidate } = one;
    const { item, score: own } = candidate;
    if (taken.has(item) || !(looksAtAll || isOpen(candidate, adding))) continue;
    const category = reading.card(item)?.category;
    const count = perCategory.get(category ?? "") ?? 0;
    if (one.score <= 0) drop(item, "buried", adding);
    else if (category !== undefined && count >= cap) drop(item, "max_per_category", adding);
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

function loadCards(reading: Reading, some: readonly Candidate[]): Waiting {
  return reading.loadCards(some.map(({ item }) => item));
}

/** What is proposed and not taken, nor what the slot leaves out: in the cart, or looked at already. */
function freshOf(
  proposed: readonly Candidate[],
  { request, name, taken }: Adding,
  skipsSeen: boolean,
): readonly Candidate[] {
  const { scene, slot } = request;
  const out: number[] = STRATEGIES[name].showsCart ? [] : [...scene.cart];
  const showsDue = slot.filters.exclude_seen === undefined;
  for (const { item } of skipsSeen ? scene.recent : []) {
    if (!showsDue || !scene.again.has(item)) out.push(item);
  }
  return proposed.filter(({ item }) => !taken.has(item) && !out.includes(item));
}

/** By what the shop's rules make of their scores, and less where they were seen several times today; best first. */
function scoredOf(
  fresh: readonly Candidate[],
  { request, name }: Adding,
  isWeighed: boolean,
): ScoredCandidate[] {
  const { scene, slot } = request;
  const { isTiring } = STRATEGIES[name];
  const scored: ScoredCandidate[] = [];
  let least = Number.POSITIVE_INFINITY;
  let isFalling = true;
  for (const candidate of fresh) {
    const { item } = candidate;
    const card = isWeighed ? scene.reading.card(item) : undefined;
    const tired = isTiring ? fatigueOf(scene.shown.get(item)) : 1;
    const factor = card ? factorOf(card, slot.rules) * tired : tired;
    const score = candidate.score * factor;
    scored.push({ candidate, score });
    if (score > least) isFalling = false;
    least = score;
  }
  // Stable: a strategy's own order breaks ties.
  if (!isFalling) scored.sort((a, b) => Math.sign(b.score - a.score));
  return scored;
}

/** Whether an item may stand in the slot; its card must be loaded. */
function isOpen(candidate: Candidate, adding: Adding): boolean {
  const { item } = candidate;
  const { request } = adding;
  const card = request.scene.reading.card(item);
  let refusal = card ? refusalOf(item, card, request) : "not_in_catalogue";
  // Shown to everyone it says nothing of anybody; picked for one shopper it would.
  if (card?.sensitive && candidate.isPersonal) refusal ??= "private_matter";
  if (refusal) drop(item, refusal, adding);
  return refusal === null;
}

function drop(item: number, cause: DropCause, { request, name }: Adding): void {
  const { trace } = request;
  if (trace && !trace.dropped.has(item)) trace.dropped.set(item, { cause, strategy: name });
}
