import {
  interestFactor,
  orderByTaste,
  type Tastable,
  type Taste,
  type Term,
  tasteOf,
  tasteTerms,
} from "../../sdk/rank/index.ts";
import type { Candidate, ReasonDraft } from "./Candidate.ts";
import { facetsOf } from "./facetsOf.ts";
import { isInCategory } from "./isInCategory.ts";
import type { LazyCandidate } from "./LazyCandidate.ts";
import type { Scene } from "./Scene.ts";

/** Looks from which on it is true to say "often". */
const OFTEN_LOOKS = 3;
const UNKNOWN: Tastable = { facets: [], factor: 1 };

/**
 * Candidates, best first, with what this shopper's taste adds: terms of their score like any other, so that the strongest
 * of all is the reason. What was muted says nothing of taste, and what the shopper wants more or less of counts here too.
 * The candidates' cards must be loaded.
 */
export function tasted(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  const { reading, weights } = scene;
  const taste = tasteIn(scene);
  if (taste.size === 0) return candidates;
  const known = candidates.map(({ item }): Tastable => {
    const card = reading.card(item);
    if (!card) return UNKNOWN;
    const factor = weights.size > 0 ? interestFactor(card.category, weights) : 1;
    return { facets: facetsOf(card), factor };
  });
  const { order, scores } = orderByTaste(
    candidates.map(({ score }) => score),
    taste,
    (n) => known[n] ?? UNKNOWN,
  );
  return order.flatMap((n) => {
    const one = candidates[n];
    const tastable = known[n] ?? UNKNOWN;
    if (!one || !tastable.facets.some((facet) => taste.get(facet))) return one ?? [];
    return new Tasted(one, { score: scores[n] ?? 0, taste, tastable, scene });
  });
}

interface Added {
  readonly score: number;
  readonly taste: Taste;
  readonly tastable: Tastable;
  readonly scene: Scene;
}

/** A candidate with what taste adds; it is told of when it is asked about, as {@link LazyCandidate} is. */
class Tasted implements Candidate {
  readonly item: number;
  readonly score: number;
  readonly isPersonal = true;
  readonly #one: Candidate;
  readonly #added: Added;

  constructor(one: Candidate, added: Added) {
    this.item = one.item;
    this.score = added.score;
    this.#one = one;
    this.#added = added;
  }

  get terms(): readonly Term[] {
    const { taste, tastable } = this.#added;
    return [...ownTerms(this.#one), ...tasteTerms(taste, tastable)];
  }

  get reason(): ReasonDraft {
    const { scene, taste, tastable } = this.#added;
    return reasonWith(scene, this.#one, tasteTerms(taste, tastable));
  }
}

function tasteIn({ reading, recent, now, mutedItems, mutedCategories }: Scene): Taste {
  const liked = recent.flatMap(({ item, at, views, acts = views }) => {
    const card = reading.card(item);
    if (!card || mutedItems.has(item)) return [];
    for (const muted of mutedCategories) if (isInCategory(card.category, muted)) return [];
    return [{ facets: facetsOf(card), acts, ageMs: Math.max(0, now - at) }];
  });
  return tasteOf(liked);
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
