import { AGE_WEIGHTS, REPEAT_WEIGHT } from "./ageWeights.ts";
import { answerCase, type RankQuestion } from "./cases.ts";
import { dueAgain } from "./dueAgain.ts";
import { FOR_YOU_SHARES } from "./forYouShares.ts";
import type { Lists } from "./Lists.ts";
import type { Neighbours } from "./listsFromNeighbours.ts";
import { orderByTaste } from "./orderByTaste.ts";
import { rankRelated } from "./rankRelated.ts";
import { reasonTerm } from "./reasonTerm.ts";
import { createOrderAnew } from "./rerank/createOrderAnew.ts";
import { createReranker } from "./rerank/createReranker.ts";
import { DEFAULT_RERANK_WEIGHTS } from "./rerank/defaultWeights.ts";
import { tasteOf } from "./tasteOf.ts";
import { tasteTerms } from "./tasteTerms.ts";

/**
 * Answers `count` made-up cases and folds every answer into one number (FNV-1a, 32 bits). Equal numbers in two runtimes
 * mean equal orders, scores and terms in all of them. The cases come from integer arithmetic alone.
 */
export function digestGenerated(count: number): number {
  const draw = createDraw(20_101_201);
  return digest(count, () => JSON.stringify(answerCase(generateCase(draw))));
}

/** The same of the second tier with its default weights. */
export function digestReranked(count: number): number {
  const draw = createDraw(20_111_209);
  return digest(count, () => {
    const lists = generateLists(draw);
    const query = {
      session: generateVisit(draw),
      relations: [{ relation: "viewed_together", weight: 1, lists }],
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf: String,
      limit: 1 + draw(20),
    };
    return JSON.stringify(rerank(query, traits));
  });
}

/** The same of both tiers over several relations, as a slot for a shopper is ranked. */
export function digestRelated(count: number): number {
  const draw = createDraw(20_260_719);
  return digest(count, () => {
    const lists = generateLists(draw);
    const visit = generateVisit(draw);
    const of = (relation: string, share: number, from: readonly number[]) => ({
      relation,
      lists,
      share,
      unit: (1 + draw(1 << 20)) / (1 << 20),
      from,
      isVisit: from === visit,
    });
    const query = {
      sources: [
        of("viewed_together", FOR_YOU_SHARES.viewed_together, visit),
        of("bought_together", FOR_YOU_SHARES.bought_together, visit),
        of("bought_together", FOR_YOU_SHARES.bought_with_cart, generateVisit(draw).slice(0, 3)),
        of("similar", FOR_YOU_SHARES.similar, visit),
      ],
      accept: (item: number) => item % 7 !== 3,
      idOf: String,
      limit: 1 + draw(60),
    };
    const relation = draw(2) === 0 ? "viewed_together" : "bought_together";
    const anew = { relation, orderAnew, traits, showsSeen: draw(2) === 0 } as const;
    return JSON.stringify(
      rankRelated(query, anew).map((entry) => ({ ...entry, reason: reasonTerm(entry) })),
    );
  });
}

/** The same of what taste and repeat purchases add to scores. */
export function digestTaste(count: number): number {
  const draw = createDraw(20_261_122);
  const facets = (): string[] =>
    ["c", "b", "p", "k", "s"].flatMap((kind) => (draw(4) === 0 ? [] : [`${kind}${draw(4)}`]));
  return digest(count, () => {
    const liked = Array.from({ length: draw(30) }, () => ({
      facets: facets(),
      acts: 1 + draw(12),
      ageMs: draw(1 << 30) * (1 + draw(9)),
    }));
    const taste = tasteOf(liked);
    const items = Array.from({ length: 1 + draw(20) }, facets);
    const scores = items.map((_, n) => (items.length - n) / 16);
    const due = dueAgain(draw(1 << 30), draw(1 << 28));
    const itemOf = (n: number) => ({ facets: items[n] ?? [], factor: 1 });
    const ordered = orderByTaste(scores, taste, itemOf);
    const told = ordered.order.map((n) => ({
      ...{ n, score: ordered.scores[n] },
      terms: tasteTerms(taste, itemOf(n)),
    }));
    return JSON.stringify([told, due]);
  });
}

const rerank = createReranker(DEFAULT_RERANK_WEIGHTS);
const orderAnew = createOrderAnew(DEFAULT_RERANK_WEIGHTS);
const traits = { traits: (item: number) => Math.imul(item + 1, 0x01f3a75d) >>> 0 };

function generateLists(draw: Draw): Lists {
  const lists = Array.from({ length: 30 }, () => {
    const length = draw(51);
    const some = (bound: number): number[] => Array.from({ length }, () => draw(bound));
    const scale = (1 + draw(1 << 24)) / (1 << 24);
    return { scale, ids: some(90), weights: some(256), support: some(16) };
  });
  return { list: (item) => lists[item] };
}

function generateVisit(draw: Draw): number[] {
  return Array.from({ length: draw(14) }, () => draw(30));
}

function digest(count: number, answer: () => string): number {
  let sum = 0x811c9dc5;
  for (let n = 0; n < count; n++) {
    const text = answer();
    for (let at = 0; at < text.length; at++) {
      sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
    }
  }
  return sum;
}

type Draw = (bound: number) => number;

/** Whole numbers from 0 to below a bound; xorshift32. */
function createDraw(seed: number): Draw {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

function generateCase(draw: (bound: number) => number): RankQuestion {
  const itemCount = 2 + draw(40);
  const anyId = (): string => `i${draw(itemCount)}`;
  const relations = ["viewed_together", "bought_together", "similar"].slice(0, 1 + draw(3));
  const lists: Neighbours[] = [];
  for (let n = draw(12); n > 0; n--) {
    lists.push({
      item_id: anyId(),
      relations: relations.map((relation) => ({
        relation,
        scale: (1 + draw(1 << 24)) / (1 << 20),
        neighbours: Array.from({ length: draw(20) }, () => ({
          item_id: anyId(),
          weight: 1 + draw(255),
          ...(relation !== "similar" && { support: Math.max(0, draw(18) - 2) }),
        })),
      })),
    });
  }
  return {
    lists,
    session: Array.from({ length: draw(14) }, anyId),
    relations: relations.map((relation) => ({
      relation,
      weight: draw(1_000) / 300,
      ...(draw(3) === 0 && { session: [anyId(), anyId()] }),
    })),
    age_weights: AGE_WEIGHTS,
    repeat_weight: draw(2) * REPEAT_WEIGHT,
    given: Array.from({ length: draw(3) }, () => ({
      item_id: anyId(),
      relation: "interest",
      source: "LUNCH BAG",
      value: draw(1_000) / 700,
    })),
    boosts: Array.from({ length: draw(3) }, () => ({ item_id: anyId(), factor: draw(300) / 100 })),
    refused: Array.from({ length: draw(3) }, anyId),
    limit: 1 + draw(25),
    diversify: {
      categories: Array.from({ length: itemCount }, (_, n) => ({
        item_id: `i${n}`,
        category: `c${draw(5)}`,
      })),
      max_per_category: 1 + draw(6),
      relevance: draw(11) / 10,
      limit: 1 + draw(12),
    },
  };
}
