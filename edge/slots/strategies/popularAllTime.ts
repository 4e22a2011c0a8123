import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What was asked for most since the shop has been counted; a snapshot of an earlier release does not tell. */
export const popularAllTime: Strategy = async ({ scene }) =>
  (scene.reading.popular.all_time ?? []).map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "popular_now", cause: "ever" },
      isPersonal: false,
    }),
  );
