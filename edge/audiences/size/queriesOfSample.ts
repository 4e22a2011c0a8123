import { MARKS } from "./sampleMark.ts";

/** SQL of the sample by which the size of audiences is told. */

/** With more, the line is halved. All of them can be asked within one request. */
const SAMPLE_MAX = 400;

export interface Sample {
  /** How often the line was halved: one of 2^level shoppers is in it. */
  readonly level: number;
  readonly shoppers: readonly string[];
}

export async function selectLevel(db: D1Database, site: string): Promise<number> {
  const find = "SELECT level FROM audience_sample_levels WHERE site = ?";
  return (await db.prepare(find).bind(site).first<{ level: number }>())?.level ?? 0;
}

export async function selectSample(db: D1Database, site: string): Promise<Sample> {
  const level = await selectLevel(db, site);
  const { results } = await db
    .prepare(
      "SELECT shopper FROM audience_sample WHERE site = ? AND mark < ? ORDER BY mark LIMIT ?",
    )
    .bind(site, MARKS / 2 ** level, SAMPLE_MAX)
    .all<{ shopper: string }>();
  return { level, shoppers: results.map(({ shopper }) => shopper) };
}

/** Takes a shopper in where the line allows it; halves the line where there are too many then. */
export async function putInSample(
  db: D1Database,
  { site, shopper, mark }: { site: string; shopper: string; mark: number },
): Promise<void> {
  const line = `?1 / (1 << coalesce((SELECT level FROM audience_sample_levels WHERE site = ?2), 0))`;
  await db.batch([
    db
      .prepare(
        `INSERT OR IGNORE INTO audience_sample (shopper, site, mark) SELECT ?3, ?2, ?4 WHERE ?4 < ${line}`,
      )
      .bind(MARKS, site, shopper, mark),
    db
      .prepare(
        `INSERT INTO audience_sample_levels (site, level)
         SELECT ?1, 1 WHERE (SELECT count(*) FROM audience_sample WHERE site = ?1) > ?2
         ON CONFLICT (site) DO UPDATE SET level = level + 1`,
      )
      .bind(site, SAMPLE_MAX),
    db.prepare(`DELETE FROM audience_sample WHERE site = ?2 AND mark >= ${line}`).bind(MARKS, site),
  ]);
}

export async function takeOutOfSample(db: D1Database, shoppers: readonly string[]): Promise<void> {
  await db
    .prepare("DELETE FROM audience_sample WHERE shopper IN (SELECT value FROM json_each(?))")
    .bind(JSON.stringify(shoppers))
    .run();
}
