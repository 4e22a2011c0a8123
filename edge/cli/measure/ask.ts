import type { Question } from "./Question.ts";
import type { Hits } from "./sharesOf.ts";

/** Asks a ranker every question. */
export function ask(
  questions: readonly Question[],
  answer: (session: readonly number[]) => readonly { readonly item: number }[],
): Hits {
  return Float64Array.from(questions, ({ session, next }) => {
    const rank = answer(session).findIndex(({ item }) => item === next) + 1;
    return rank === 0 ? 0 : 1 / rank;
  });
}
