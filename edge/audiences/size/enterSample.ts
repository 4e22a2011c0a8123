import { getMeta, setMeta } from "../../shopper/queries.ts";
import { selectLevel } from "./queriesOfSample.ts";
import { MARKS, sampleMark } from "./sampleMark.ts";
import { IN_SAMPLE, SAMPLE_DUE, SAMPLE_KEY } from "./sampleState.ts";

/**
 * Finds out whether a shopper who has granted what it takes is one of those who are asked about audiences; true where it is
 * so from now on.
 */
export async function enterSample(sql: SqlStorage, env: Env, shopper: string): Promise<boolean> {
  const site = getMeta(sql, "site");
  if (site === null || getMeta(sql, SAMPLE_KEY) !== SAMPLE_DUE) return false;
  const line = MARKS / 2 ** (await selectLevel(env.DB, site));
  // Erased while the database read: there is nothing left to mark.
  if (getMeta(sql, SAMPLE_KEY) !== SAMPLE_DUE) return false;
  const isIn = sampleMark(site, shopper) < line;
  setMeta(sql, SAMPLE_KEY, isIn ? IN_SAMPLE : "out");
  return isIn;
}
