import type { Candidate } from "./Candidate.ts";
import type { Scene } from "./Scene.ts";
import { suitsShopper } from "./suitsShopper.ts";

export interface RankedListItem {
  readonly item_id: string;
  /** Why it moved up; absent where it stands by the list's own order. */
  readonly pick?: Candidate;
}

/** Related items looked at; more would cost more than it moves. */
const WANTED = 500;
/** How fast the worth of the list's own order fades: the tenth place is worth half of the first. */
const FADE = 0.1;

/**
 * Puts a list (search results, a category) in an order for this shopper: the list's own order counts, and what suits the
 * shopper moves up. Unknown items stay where they are among the rest; nothing is added or left out.
 */
export async function rankItems(
  scene: Scene,
  itemIds: readonly string[],
): Promise<RankedListItem[]> {
  const ids = [...new Set(itemIds)];
  const handles = await scene.reading.resolve(ids);
  await scene.reading.loadCards([...handles.values()]);
  const proposed = await suitsShopper(scene, { wanted: WANTED, showsSeen: true });
  const byItem = new Map(proposed.map((candidate) => [candidate.item, candidate]));
  const best = proposed.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  return ids
    .map((item_id, place) => {
      const item = handles.get(item_id);
      const isMuted = item !== undefined && scene.mutedItems.has(item);
      const isOpen = item !== undefined && !isMuted && !scene.reading.card(item)?.sensitive;
      const pick = isOpen ? byItem.get(item) : undefined;
      const own = 1 / (1 + FADE * place);
      return { item_id, pick, score: own + (pick ? pick.score / best : 0) - (isMuted ? 2 : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item_id, pick }) => (pick ? { item_id, pick } : { item_id }));
}
