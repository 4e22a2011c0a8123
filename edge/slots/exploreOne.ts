import type { Placed } from "./Candidate.ts";
import type { FillRequest } from "./FillRequest.ts";
import { factorOf } from "./factorOf.ts";
import { refusalOf } from "./refusalOf.ts";

const STEPS = 65_536;

/**
 * In a share of the decisions, gives the last place to a new arrival: taken by Thompson sampling from those that may stand
 * here. Either way the last place says with which chance it came to be what it is, so that what comes of it can be weighed.
 * A row that is short gets one more item: what stands there stands there either way, and says nothing.
 */
export async function exploreOne(
  picks: readonly Placed[],
  { scene, slot, limit, taken, seed = null }: FillRequest,
): Promise<readonly Placed[]> {
  const { reading } = scene;
  const { rules } = slot;
  const { to_try = [] } = reading.popular;
  if (slot.explore <= 0 || seed === null || to_try.length === 0) return picks;
  if (picks.length === 0 || limit < 1) return picks;
  await reading.loadCards(to_try.map(([item]) => item));
  const [sure, [usual, ...rest]] = [picks.slice(0, limit - 1), picks.slice(limit - 1)];
  const shown = new Set([...taken, ...picks.map(({ item }) => item)]);
  const cap = rules.max_per_category ?? Number.POSITIVE_INFINITY;
  const isFull = (category: string): boolean =>
    sure.filter(({ item }) => reading.card(item)?.category === category).length >= cap;
  const open = to_try.filter(([item, chance]) => {
    const card = reading.card(item);
    if (chance <= 0 || shown.has(item) || !card || card.sensitive) return false;
    if (factorOf(card, rules) <= 0 || (card.category !== undefined && isFull(card.category)))
      return false;
    return !scene.cart.includes(item) && refusalOf(item, card, { scene, slot }) === null;
  });
  const total = open.reduce((sum, [, chance]) => sum + chance, 0);
  if (total <= 0) return picks;
  // Two draws of one seed: whether, and which.
  if ((seed >>> 16) / STEPS >= slot.explore) {
    return usual ? [...sure, { ...usual, propensity: 1 - slot.explore }, ...rest] : picks;
  }
  let left = ((seed & 0xffff) / STEPS) * total;
  let at = 0;
  while (at < open.length - 1 && left >= (open[at]?.[1] ?? 0)) left -= open[at++]?.[1] ?? 0;
  const [item, chance] = open[at] ?? [0, 0];
  const tried: Placed = {
    item,
    score: 0,
    reason: { code: "new_in", cause: "new" },
    isPersonal: false,
    strategy: "new_in",
    propensity: (slot.explore * chance) / total,
  };
  return [...sure, tried, ...picks.slice(limit - 1)];
}
