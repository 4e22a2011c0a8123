import type { Card } from "../relevance/snapshot/Card.ts";
import type { Candidate } from "./Candidate.ts";
import { factorOf } from "./factorOf.ts";
import { isAllowed } from "./isAllowed.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import { STRATEGIES } from "./strategies/index.ts";
import type { StrategyName } from "./strategyNames.ts";

export interface FilledSlot {
  readonly picks: readonly Candidate[];
  /** The first strategy of the chain that had something to show. */
  readonly strategy: StrategyName;
}

export interface FillRequest {
  readonly scene: Scene;
  readonly slot: SlotDefinition;
  readonly limit: number;
  /** Shown in other slots of the same request. */
  readonly taken: ReadonlySet<number>;
}

/** Fills a slot from its strategy and those it falls back to, then sets the pins. */
export async function fillSlot(request: FillRequest): Promise<FilledSlot> {
  const { slot, limit } = request;
  const pins = await findPins(request);
  const picks: Candidate[] = [];
  const taken = new Set([...request.taken, ...pins.map(({ pick }) => pick.item)]);
  const perCategory = new Map<string, number>();
  let strategy: StrategyName | null = null;
  for (const name of chainOf(slot)) {
    const before = picks.length;
    for (const wanted of helpingsOf(request, taken.size)) {
      const proposed = await STRATEGIES[name].propose({ ...request, wanted });
      await addBest(picks, proposed, { request, name, taken, perCategory });
      if (picks.length >= limit || proposed.length < wanted) break;
    }
    if (picks.length > before) strategy ??= name;
    if (picks.length >= limit || (strategy === name && !STRATEGIES[name].isToppedUp)) break;
  }
  for (const { pick, position } of pins) picks.splice(position - 1, 0, pick);
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

/** The slot's strategy, what is akin to it, the slot's own fallback, and at last what is popular. */
function chainOf({ strategy, fallback }: SlotDefinition): Set<StrategyName> {
  const own = fallback ? [fallback, ...STRATEGIES[fallback].next] : [];
  return new Set([strategy, ...STRATEGIES[strategy].next, ...own, "popular"]);
}

interface Adding {
  readonly request: FillRequest;
  readonly name: StrategyName;
  readonly taken: Set<number>;
  readonly perCategory: Map<string, number>;
}

async function addBest(
  picks: Candidate[],
  proposed: readonly Candidate[],
  { request, name, taken, perCategory }: Adding,
): Promise<void> {
  const { scene, slot, limit } = request;
  const { reading } = scene;
  const skipsSeen = slot.filters.exclude_seen ?? STRATEGIES[name].isForNew;
  const out = new Set(taken);
  if (skipsSeen) for (const { item } of scene.recent) out.add(item);
  if (!STRATEGIES[name].showsCart) for (const item of scene.cart) out.add(item);
  const fresh = proposed.filter(({ item }) => !out.has(item));
  await reading.loadCards(fresh.map(({ item }) => item));
  const best: { candidate: Candidate; card: Card; score: number }[] = [];
  for (const candidate of fresh) {
    const card = reading.card(candidate.item);
    if (!card || !isAllowed(candidate.item, card, request)) continue;
    // Shown to everyone it says nothing of anybody; picked for one shopper it would.
    if (card.sensitive && candidate.isPersonal) continue;
    best.push({ candidate, card, score: candidate.score * factorOf(card, slot.rules) });
  }
  // Stable: a strategy's own order breaks ties.
  best.sort((a, b) => b.score - a.score);
  const cap = slot.rules.max_per_category ?? Number.POSITIVE_INFINITY;
  for (const { candidate, card, score } of best) {
    if (picks.length >= limit) return;
    if (score <= 0 || taken.has(candidate.item)) continue;
    const count = perCategory.get(card.category ?? "") ?? 0;
    if (card.category !== undefined && count >= cap) continue;
    if (card.category !== undefined) perCategory.set(card.category, count + 1);
    taken.add(candidate.item);
    picks.push(candidate);
  }
}

/** Pins that may be shown, by position. */
async function findPins({
  scene,
  slot,
  taken,
}: FillRequest): Promise<{ pick: Candidate; position: number }[]> {
  const { pin } = slot.rules;
  if (pin.length === 0) return [];
  const handles = await scene.reading.resolve(pin.map(({ item_id }) => item_id));
  await scene.reading.loadCards([...handles.values()]);
  return pin
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ item_id, position }) => {
      const item = handles.get(item_id);
      const card = item === undefined ? undefined : scene.reading.card(item);
      if (
        item === undefined ||
        !card ||
        taken.has(item) ||
        !isAllowed(item, card, { scene, slot })
      ) {
        return [];
      }
      const reason = { code: "chosen_by_shop", cause: "shop" } as const;
      return [{ position, pick: { item, score: 1, reason, isPersonal: false } }];
    });
}
