import type { PairContribution } from "../Contribution.ts";

const DAY_MS = 86_400_000;

/**
 * The pairs of a shard that enough different people stand behind, by name, so that they are found without going through all the
 * others: in a shop too large for that. Kept once somebody has asked a shard to follow them.
 */
export function createConfirmedTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS confirmed (
      relation TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL,
      day INTEGER NOT NULL, people INTEGER NOT NULL,
      PRIMARY KEY (relation, from_id, to_id)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS following (
      id INTEGER PRIMARY KEY CHECK (id = 1), k INTEGER NOT NULL, is_whole INTEGER NOT NULL,
      relation TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL
    );
  `);
}

interface Following extends Record<string, SqlStorageValue> {
  k: number;
  /** 1 once all pairs that were there before were gone through, as far as the pair named. */
  is_whole: number;
  relation: string;
  from_id: string;
  to_id: string;
}

const following = (sql: SqlStorage): Following | undefined =>
  sql.exec<Following>("SELECT k, is_whole, relation, from_id, to_id FROM following").toArray()[0];

/** People behind a named pair, of whom no more than `?2` are counted. */
const PEOPLE = `(SELECT count(*) FROM (SELECT DISTINCT contributor FROM pairs AS own
  WHERE own.relation = named.relation AND own.from_id = named.from_id AND own.to_id = named.to_id LIMIT ?2))`;
/** Counted for each of those it takes: enough to tell who is to stay. */
const COUNTED = 4;

/** The later day of a pair stands, and how many were counted then. */
const ON_CONFLICT =
  "ON CONFLICT DO UPDATE SET day = excluded.day, people = excluded.people WHERE excluded.day > day";

/** Those of the pairs that by now enough people stand behind; nothing where they are not followed. A pair is looked at once a day after that. */
export function confirmPairs(sql: SqlStorage, pairs: readonly PairContribution[]): void {
  const k = pairs.length > 0 && following(sql)?.k;
  if (!k) return;
  const rows = pairs.map(({ relation, from, to, at }) => [
    ...[relation, from, to, Math.floor(at / DAY_MS)],
  ]);
  sql.exec(
    `INSERT INTO confirmed
     SELECT relation, from_id, to_id, day, people FROM (
       SELECT named.*, CASE WHEN EXISTS (SELECT 1 FROM confirmed AS known WHERE known.relation = named.relation
           AND known.from_id = named.from_id AND known.to_id = named.to_id AND known.day >= named.day)
         THEN 0 ELSE ${PEOPLE} END AS people
       FROM (SELECT value ->> 0 AS relation, value ->> 1 AS from_id, value ->> 2 AS to_id, max(value ->> 3) AS day
         FROM json_each(?3) GROUP BY 1, 2, 3) AS named)
     WHERE people >= ?1 ${ON_CONFLICT}`,
    ...[k, COUNTED * k, JSON.stringify(rows)],
  );
}

/**
 * Follows pairs that `k` people stand behind, beginning with those that are there: so many rows of them a call. True once they were
 * all gone through. Another `k` begins anew.
 */
export function followPairs(
  sql: SqlStorage,
  { k, rowsMax }: { k: number; rowsMax: number },
): boolean {
  const known = following(sql);
  if (known?.k === k && known.is_whole) return true;
  const from = known?.k === k ? known : { relation: "", from_id: "", to_id: "" };
  if (from !== known) sql.exec("DELETE FROM confirmed");
  const stretch = sql.exec<{
    relation: string;
    from_id: string;
    to_id: string;
    day: number;
    people: number;
    rows: number;
  }>(
    `SELECT relation, from_id, to_id, max(day) AS day, count(DISTINCT contributor) AS people, count(*) AS rows
       FROM pairs WHERE (relation, from_id, to_id) > (?1, ?2, ?3)
       GROUP BY relation, from_id, to_id ORDER BY relation, from_id, to_id`,
    ...[from.relation, from.from_id, from.to_id],
  );
  let rows = 0;
  let last = from;
  let isWhole = true;
  const found: (string | number)[][] = [];
  for (const pair of stretch) {
    if (rows >= rowsMax) {
      isWhole = false;
      break;
    }
    rows += pair.rows;
    last = pair;
    if (pair.people < k) continue;
    const people = Math.min(pair.people, COUNTED * k);
    found.push([pair.relation, pair.from_id, pair.to_id, pair.day, people]);
  }
  sql.exec(
    `INSERT INTO confirmed SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
     FROM json_each(?) WHERE true ${ON_CONFLICT}`,
    JSON.stringify(found),
  );
  sql.exec(
    "INSERT OR REPLACE INTO following VALUES (1, ?, ?, ?, ?, ?)",
    ...[k, isWhole ? 1 : 0, last.relation, last.from_id, last.to_id],
  );
  return isWhole;
}

/** Keeps so many of them: first goes what is only looked at together, and of that what nobody has confirmed for longest, with the fewest people. */
export function trimConfirmed(sql: SqlStorage, max: number): void {
  const { count } = sql.exec<{ count: number }>("SELECT count(*) AS count FROM confirmed").one();
  if (count <= max) return;
  sql.exec(
    `DELETE FROM confirmed WHERE (relation, from_id, to_id) IN (SELECT relation, from_id, to_id FROM confirmed
       ORDER BY relation <> 'viewed_together', day, people, from_id, to_id LIMIT ?)`,
    count - max,
  );
}

/** Takes out what too few stand behind by now, or nobody: of days that were let go of, or of shoppers who withdrew. */
export function dropUnconfirmed(sql: SqlStorage): void {
  const k = following(sql)?.k;
  if (k) sql.exec(`DELETE FROM confirmed AS named WHERE ${PEOPLE} < ?1`, k, k);
}
