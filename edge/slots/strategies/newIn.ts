import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What came into the catalogue within the last seven days, the newest first. */
export const newIn: Strategy = async ({ scene }) =>
  scene.reading.popular.new_in.map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "new_in", cause: "new" },
      isPersonal: false,
    }),
  );
