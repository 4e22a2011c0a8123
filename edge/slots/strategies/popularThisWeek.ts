import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What enough people asked for in the last seven days, what is asked for most of late first. */
export const popularThisWeek: Strategy = async ({ scene }) =>
  scene.reading.popular.this_week.map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "popular_now", cause: "week" },
      isPersonal: false,
    }),
  );
