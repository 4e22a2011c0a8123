import { AGE_WEIGHTS, REPEAT_WEIGHT, rankSession } from "../../../sdk/rank/index.ts";
import { type PackedLists, readLists } from "../../relevance/build/PackedLists.ts";
import type { Question } from "./Question.ts";
import type { Hits } from "./sharesOf.ts";

const LIMIT = 20;

/** Asks the product's own ranker every question. */
export function ask(
  questions: readonly Question[],
  packed: PackedLists,
  idOf: (item: number) => string,
): Hits {
  const relations = [{ relation: "viewed_together", lists: readLists(packed), weight: 1 }];
  const hits = new Float64Array(questions.length);
  questions.forEach(({ session, next }, at) => {
    const ranked = rankSession({
      session,
      relations,
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf,
      limit: LIMIT,
    });
    const rank = ranked.findIndex(({ item }) => item === next) + 1;
    hits[at] = rank === 0 ? 0 : 1 / rank;
  });
  return hits;
}
