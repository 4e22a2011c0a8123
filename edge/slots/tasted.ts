import {
  interestFactor,
  orderByTaste,
  type Taste,
  type Term,
  tasteOf,
} from "../../sdk/rank/index.ts";
import type { Candidate, ReasonDraft } from "./Candidate.ts";
import { facetsOf } from "./facetsOf.ts";
import { isInCategory } from "./isInCategory.ts";
import { LazyCandidate } from "./LazyCandidate.ts";
import type { Scene } from "./Scene.ts";

/** Looks from which on it is true to say "often". */
const OFTEN_LOOKS = 3;

/**
 * Candidates, best first, with what this shopper's taste adds: terms of their score like any other, so that the strongest
 * of all is the reason. What was muted says nothing of taste, and what the shopper wants more or less of counts here too.
 * The candidates' cards must be loaded.
 */
export function tasted(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const { reading, weights } = scene;
  const taste = tasteIn(scene);
  if (!taste) return candidates;
  const order = orderByTaste(
    candidates.map(({ score }) => score),
    (n) => {
      const card = reading.card(candidates[n]?.item ?? -1);
      const terms = card ? taste(facetsOf(card)) : [];
      const factor = weights.size > 0 ? interestFactor(card?.category, weights) : 1;
      return factor === 1 ? terms : terms.map((term) => ({ ...term, value: term.value * factor }));
    },
  );
  return order.flatMap(({ n, score, terms }) => {
    const one = candidates[n];
    if (!one || terms.length === 0) return one ?? [];
    const about = {
      termsOf: () => [...ownTerms(one), ...terms],
      reasonOf: () => reasonWith(scene, one, terms),
      isPersonal: () => true,
    };
    return new LazyCandidate({ item: one.item, score, n: 0 }, about);
  });
}

function tasteIn({ reading, recent, now, mutedItems, mutedCategories }: Scene): Taste | null {
  const liked = recent.flatMap(({ item, at, views, acts = views }) => {
    const card = reading.card(item);
    if (!card || mutedItems.has(item)) return [];
    for (const muted of mutedCategories) if (isInCategory(card.category, muted)) return [];
    return [{ facets: facetsOf(card), acts, ageMs: Math.max(0, now - at) }];
  });
  return liked.length > 0 ? tasteOf(liked) : null;
}

/** What is popular in a category of interest has one term: that interest. */
function ownTerms({ terms, score, reason }: Candidate): readonly Term[] {
  return terms ?? [{ relation: "interest", source: `c${reason.because ?? ""}`, value: score }];
}

/** The candidate's own reason, unless what has a name in its taste weighs more. */
function reasonWith(scene: Scene, one: Candidate, added: readonly Term[]): ReasonDraft {
  const own = Math.max(0, ...ownTerms(one).map(({ value }) => value));
  let best: Term | undefined;
  for (const term of added) {
    const isNamed = /^[cb]/.test(String(term.source));
    if (isNamed && term.value > (best?.value ?? own)) best = term;
  }
  if (!best) return one.reason;
  const facet = String(best.source);
  const because = facet.slice(1);
  if (facet.startsWith("b")) return { code: "interest", cause: "brand", because };
  let looks = 0;
  for (const { item, views } of scene.recent) {
    if (scene.reading.card(item)?.category === because) looks += views;
  }
  return { code: "interest", cause: looks >= OFTEN_LOOKS ? "often" : "looked", because };
}
