import {
  interestFactor,
  orderByTaste,
  rounded,
  type Tastable,
  type Taste,
  type Term,
  tasteOf,
  tasteTerms,
} from "../../sdk/rank/index.ts";
import { keepAlive } from "../platform/keepAlive.ts";
import type { Reading } from "../relevance/snapshot/Reading.ts";
import type { Candidate, ReasonDraft } from "./Candidate.ts";
import { isInCategory } from "./isInCategory.ts";
import type { LazyCandidate } from "./LazyCandidate.ts";
import type { Scene } from "./Scene.ts";
import { tastableOf } from "./tastableOf.ts";

/** Looks from which on it is true to say "often". */
const OFTEN_LOOKS = 3;
/** Facets that a reason can name: category and brand. */
const NAMED = new Set("cb");
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
  const known: Tastable[] = [];
  const own: number[] = [];
  for (const { item, score } of candidates) {
    const card = reading.card(item);
    const tastable = card ? tastableOf(card) : UNKNOWN;
    const isWeighed = card !== undefined && weights.size > 0;
    const factor = isWeighed ? interestFactor(card.category, weights) : 1;
    known.push(isWeighed ? { facets: tastable.facets, factor } : tastable);
    own.push(score);
  }
  const { order, scores } = orderByTaste(own, taste, (n) => known[n] ?? UNKNOWN);
  const about: About = { taste, scene };
  const row: Candidate[] = [];
  for (const n of order) {
    const one = candidates[n];
    const tastable = known[n];
    if (!one || !tastable) continue;
    const score = scores[n] ?? 0;
    const isLiked = score !== rounded(one.score);
    row.push(isLiked ? new Tasted(one, { score, tastable }, about) : one);
  }
  return row;
}

interface About {
  readonly taste: Taste;
  readonly scene: Pick<Scene, "recent"> & { readonly reading: Pick<Reading, "card"> };
}

/** A candidate with what taste adds; it is told of when it is asked about, as {@link LazyCandidate} is. */
class Tasted implements Candidate {
  readonly item: number;
  readonly score: number;
  readonly isPersonal = true;
  readonly #one: Candidate;
  readonly #tastable: Tastable;
  readonly #about: About;

  constructor(
    one: Candidate,
    { score, tastable }: { score: number; tastable: Tastable },
    about: About,
  ) {
    this.item = one.item;
    this.score = score;
    this.#one = one;
    this.#tastable = tastable;
    this.#about = about;
  }

  get terms(): readonly Term[] {
    return [...ownTerms(this.#one), ...tasteTerms(this.#about.taste, this.#tastable)];
  }

  get reason(): ReasonDraft {
    const { scene, taste } = this.#about;
    return reasonWith(scene, this.#one, tasteTerms(taste, this.#tastable));
  }
}

keepAlive(
  new Tasted(
    {
      item: 0,
      score: 0.5,
      reason: { code: "interest", cause: "looked" },
      isPersonal: true,
    },
    { score: 0.5, tastable: UNKNOWN },
    { taste: new Map(), scene: { recent: [], reading: { card: () => undefined } } },
  ),
);

function tasteIn({ reading, recent, now, mutedItems, mutedCategories }: Scene): Taste {
  const liked = recent.flatMap(({ item, at, views, acts = views }) => {
    const card = reading.card(item);
    if (!card || mutedItems.has(item)) return [];
    for (const muted of mutedCategories) if (isInCategory(card.category, muted)) return [];
    return [{ facets: tastableOf(card).facets, acts, ageMs: Math.max(0, now - at) }];
  });
  return tasteOf(liked);
}

/** What is popular in a category of interest has one term: that interest. */
function ownTerms({ terms, score, reason }: Candidate): readonly Term[] {
  return terms ?? [{ relation: "interest", source: `c${reason.because ?? ""}`, value: score }];
}

/** The candidate's own reason, unless what has a name in its taste weighs more. */
function reasonWith(scene: About["scene"], one: Candidate, added: readonly Term[]): ReasonDraft {
  let most = 0;
  for (const { value } of ownTerms(one)) if (value > most) most = value;
  let best: Term | undefined;
  for (const term of added) {
    const isNamed = NAMED.has(String(term.source).charAt(0));
    if (isNamed && term.value > (best?.value ?? most)) best = term;
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
