import type { Candidate } from "./Candidate.ts";
import type { Scene } from "./Scene.ts";
import { related } from "./strategies/related.ts";

/** Interest alone ranks below what is related to a product that was looked at. */
const INTEREST_SHARE = 0.2;
const INTERESTS_USED = 3;
/** Views in a category from which on it is true to say "often". */
const OFTEN_VIEWS = 3;

/** What suits this shopper: related to what they looked at and put in the cart, then the best of what interests them. */
export async function suitsShopper(scene: Scene, wanted: number): Promise<Candidate[]> {
  const recent = scene.recent.map(({ item }) => item);
  // On a product's page that product is the latest of the session, where the shopper has one at all.
  const isKnown = scene.view?.allowed.personalisation === true;
  const session = isKnown && scene.pageItem !== null ? [scene.pageItem, ...recent] : recent;
  const candidates = await related(
    scene,
    [
      { relation: "viewed_together", share: 1, from: session },
      { relation: "bought_together", share: 0.8, from: session },
      { relation: "bought_together", share: 0.4, from: scene.isCartPersonal ? scene.cart : [] },
      // Titles alone speak where nobody bought or looked yet.
      { relation: "similar", share: 0.05, from: session },
    ],
    wanted,
  );
  const best = candidates[0]?.score ?? 1;
  const byInterest = await interesting(scene, best * INTEREST_SHARE);
  const have = new Set(candidates.map(({ item }) => item));
  return [...candidates, ...byInterest.filter(({ item }) => !have.has(item))];
}

async function interesting(scene: Scene, unit: number): Promise<Candidate[]> {
  const { view, reading, recent } = scene;
  if (!view) return [];
  await reading.loadCards(recent.map(({ item }) => item));
  const views = new Map<string, number>();
  for (const { item, views: count } of recent) {
    const category = reading.card(item)?.category;
    if (category) views.set(category, (views.get(category) ?? 0) + count);
  }
  return view.interests.slice(0, INTERESTS_USED).flatMap(({ category, weight }) => {
    const list = Object.hasOwn(reading.popular.by_category, category)
      ? reading.popular.by_category[category]
      : undefined;
    const cause = (views.get(category) ?? 0) >= OFTEN_VIEWS ? "often" : "looked";
    return (list ?? []).map(
      (item, place): Candidate => ({
        item,
        score: (unit * weight) / (1 + place),
        reason: { code: "interest", cause, because: category },
        isPersonal: true,
      }),
    );
  });
}
