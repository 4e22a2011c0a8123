import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What is asked for more this week than the weeks before let expect. */
export const trending: Strategy = async ({ scene }) =>
  scene.reading.popular.trending.map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "popular_now", cause: "week" },
      isPersonal: false,
    }),
  );
