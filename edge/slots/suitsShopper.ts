import { FOR_YOU_SHARES, interestFactor } from "../../sdk/rank/index.ts";
import { boughtAgain } from "./boughtAgain.ts";
import type { Candidate } from "./Candidate.ts";
import { rescored } from "./rescored.ts";
import type { Scene } from "./Scene.ts";
import { related } from "./strategies/related.ts";
import { tasted } from "./tasted.ts";

/** Interest alone ranks below what is related to a product that was looked at. */
const INTEREST_SHARE = 0.2;
const INTERESTS_USED = 3;
/** Views in a category from which on it is true to say "often". */
const OFTEN_VIEWS = 3;
/** What an interest weighs that the shopper asks for and has not looked at yet; all others sum to 1. */
const ASKED_WEIGHT = 0.25;
/** Where the shopper wants more of something, it may lie deep in the lists. */
const DEEPER = 4;

/** What suits this shopper: related to what they looked at and put in the cart, then the best of what interests them. */
export async function suitsShopper(
  scene: Scene,
  { wanted, showsSeen }: { wanted: number; showsSeen: boolean },
): Promise<readonly Candidate[]> {
  const recent = scene.recent.map(({ item }) => item);
  // On a product's page that product is the latest of the session, where the shopper has one at all.
  const isKnown = scene.view?.allowed.personalisation === true;
  const session =
    isKnown && scene.pageItem !== null && !scene.isPageSensitive
      ? [scene.pageItem, ...recent]
      : recent;
  const candidates = await related(
    scene,
    [
      {
        relation: "viewed_together",
        share: FOR_YOU_SHARES.viewed_together,
        from: session,
        isVisit: true,
      },
      {
        relation: "bought_together",
        share: FOR_YOU_SHARES.bought_together,
        from: session,
        isVisit: true,
      },
      {
        relation: "bought_together",
        share: FOR_YOU_SHARES.bought_with_cart,
        from: scene.isCartPersonal ? scene.cart : [],
      },
      { relation: "similar", share: FOR_YOU_SHARES.similar, from: session },
    ],
    { limit: scene.weights.size > 0 ? wanted * DEEPER : wanted, showsSeen },
  );
  const best = candidates[0]?.score ?? 1;
  const byInterest = await interesting(scene, { unit: best * INTEREST_SHARE, wanted });
  const have = new Set(candidates.map(({ item }) => item));
  const due = isKnown ? boughtAgain(scene).filter(({ item }) => !have.has(item)) : [];
  for (const { item } of due) have.add(item);
  const all = [...candidates, ...byInterest.filter(({ item }) => !have.has(item)), ...due];
  await scene.reading.loadCards(all.map(({ item }) => item));
  const own = scene.weights.size > 0 ? weighed(scene, all) : all;
  return isKnown ? tasted(scene, own) : own;
}

/** The same, as the shopper wants more or less of their categories. */
function weighed({ reading, weights }: Scene, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((one) =>
      rescored(one, one.score * interestFactor(reading.card(one.item)?.category, weights)),
    )
    .sort((a, b) => b.score - a.score);
}

async function interesting(
  scene: Scene,
  { unit, wanted }: { unit: number; wanted: number },
): Promise<Candidate[]> {
  const { view, reading, recent } = scene;
  if (!view) return [];
  await reading.loadCards(recent.map(({ item }) => item));
  const views = new Map<string, number>();
  for (const { item, views: count } of recent) {
    const category = reading.card(item)?.category;
    if (category) views.set(category, (views.get(category) ?? 0) + count);
  }
  const interests = interestsOf(scene);
  const each = Math.ceil(wanted / interests.length);
  return interests.flatMap(({ category, weight }) => {
    const list = Object.hasOwn(reading.popular.by_category, category)
      ? reading.popular.by_category[category]
      : undefined;
    const seen = views.get(category) ?? 0;
    const isAsked = seen === 0 && scene.weights.get(category) === "more";
    const cause = isAsked ? "asked" : seen >= OFTEN_VIEWS ? "often" : "looked";
    const reason = { code: "interest", cause, because: category } as const;
    return (list ?? []).slice(0, each).map(
      (item, place): Candidate => ({
        item,
        score: (unit * weight) / (1 + place),
        reason,
        isPersonal: true,
      }),
    );
  });
}

/** What counts most, by what was looked at and what the shopper says of it; what they ask for counts without a look. */
function interestsOf({ view, weights }: Scene): { category: string; weight: number }[] {
  const known = view?.interests ?? [];
  const names = new Set(known.map(({ category }) => category));
  const asked = [...weights].flatMap(([category, choice]) =>
    choice === "more" && !names.has(category) ? [{ category, weight: ASKED_WEIGHT }] : [],
  );
  const factor = (category: string): number => interestFactor(category, weights);
  return [...known, ...asked]
    .sort((a, b) => b.weight * factor(b.category) - a.weight * factor(a.category))
    .slice(0, INTERESTS_USED);
}
