import { expect, it } from "vitest";
import { createReranker } from "../../../../sdk/rank/index.ts";
import { packSessions } from "../Sessions.ts";
import { gatherExamples, joinExamples } from "./gatherExamples.ts";
import { type KnownAnswer, knownAnswers, sliceSessions } from "./holdOut.ts";
import { LEARN_OPTIONS, learnReranker } from "./learnReranker.ts";

const ITEMS = 40;
const options = { ...LEARN_OPTIONS, candidates: 10, epochs: 12, units: { fresh: 4, seen: 4 } };

/** Every item's list names the ten after it with falling weights; one of them has by far the most people behind it. */
const favourite = (item: number): number => (item * 7) % 10;
const lists = {
  list: (item: number) => ({
    scale: 1,
    ids: Array.from({ length: 10 }, (_, n) => (item + n + 1) % ITEMS),
    weights: Array.from({ length: 10 }, (_, n) => 255 - 5 * n),
    support: Array.from({ length: 10 }, (_, n) => (n === favourite(item) ? 12 : 2)),
  }),
};
const about = {
  candidates: options.candidates,
  traits: { traits: () => 0x40404040 },
  queryOf: (session: readonly number[]) => ({
    session,
    relations: [{ relation: "viewed_together", weight: 1, lists }],
    ageWeights: [1, 0.5],
    repeatWeight: 0.1,
    idOf: String,
    limit: 3,
  }),
};
const answers: KnownAnswer[] = Array.from({ length: 600 }, (_, n) => {
  const item = (n * 11) % ITEMS;
  return { session: [item], next: (item + favourite(item) + 1) % ITEMS };
});

it("learns from the answers what the first tier does not know", () => {
  const examples = gatherExamples(answers, about);
  expect(examples.count).toBe(answers.length);
  const rerank = createReranker(learnReranker(examples, options));
  for (let item = 0; item < ITEMS; item++) {
    const [first] = rerank(about.queryOf([item]), about.traits);
    expect(first?.item).toBe((item + favourite(item) + 1) % ITEMS);
  }
});

it("learns the same weights from the same examples and seed", () => {
  const few = gatherExamples(answers.slice(0, 100), about);
  const short = { ...options, epochs: 1 };
  expect(learnReranker(few, short)).toEqual(learnReranker(few, short));
});

it("leaves out questions whose answer is no candidate, and joins folds in order", () => {
  const unanswerable = { session: [0], next: 30 };
  const first = gatherExamples([unanswerable, ...answers.slice(0, 3)], about);
  const second = gatherExamples(answers.slice(3, 5), about);
  expect([first.count, second.count]).toEqual([3, 2]);
  const joined = joinExamples([first, second]);
  const whole = gatherExamples(answers.slice(0, 5), about);
  expect(joined).toEqual(whole);
});

it("asks every prefix of a session for what came next, and cuts sessions by share", () => {
  const sessions = packSessions([[9, 9], [1, 2, 3], [4], [5, 6]]);
  const tail = sliceSessions(sessions, 0.25, 1);
  expect([...knownAnswers(tail)]).toEqual([
    { session: [1], next: 2 },
    { session: [2, 1], next: 3 },
    { session: [5], next: 6 },
  ]);
});
