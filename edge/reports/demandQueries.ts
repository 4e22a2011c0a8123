import { PURPOSES } from "../../sdk/wire/index.ts";
import { addRecallColumns, createRecallTable, recalledTags } from "../platform/queriesOfRecalls.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";
import type { DemandMark } from "./DemandMessage.ts";

/** SQL of what shoppers asked for and chose, of one site. */

const DAY_MS = 86_400_000;
/** Words at most that a report tells of each kind. */
const TOLD_MAX = 200;

export function createDemandTables(sql: SqlStorage): void {
  sql.exec(`
    DROP TABLE IF EXISTS demand;
    CREATE TABLE IF NOT EXISTS demand_key (key TEXT NOT NULL) STRICT;
    -- mark: a keyed hash of the word. A word itself is written down only once k different shoppers asked for it: what one
    -- alone typed is theirs, and an erasure of theirs does not reach here.
    CREATE TABLE IF NOT EXISTS demand_marks (
      what TEXT NOT NULL, mark TEXT NOT NULL, day INTEGER NOT NULL, contributor TEXT NOT NULL,
      PRIMARY KEY (what, mark, day, contributor)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS demand_marks_by_day ON demand_marks (day);
    CREATE TABLE IF NOT EXISTS demand_words (
      what TEXT NOT NULL, mark TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (what, mark)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS choices (
      day INTEGER NOT NULL, via TEXT NOT NULL, purpose TEXT NOT NULL, choice TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, via, purpose, choice)
    ) STRICT, WITHOUT ROWID;
  `);
  createRecallTable(sql);
  addRecallColumns(sql, "demand_marks");
}

/** Takes out what came of lots since they were called back, and the name of a word that fewer than k asked for then. */
export function recallMarks(
  sql: SqlStorage,
  recall: { readonly lots: readonly string[]; readonly at: number },
  k: number,
): void {
  const tags = recalledTags(sql, "demand_marks", recall);
  if (tags.length === 0) return;
  const gone = "DELETE FROM demand_marks WHERE tag IN (SELECT value FROM json_each(?))";
  sql.exec(gone, JSON.stringify(tags));
  sql.exec(
    `DELETE FROM demand_words WHERE (SELECT count(DISTINCT contributor) FROM demand_marks
       WHERE demand_marks.what = demand_words.what AND demand_marks.mark = demand_words.mark) < ?`,
    k,
  );
}

/** Notes what a shopper asked for; the word that at least k of them asked for gets its name. `tag`: see queriesOfRecalls.ts. */
export function addMark(
  sql: SqlStorage,
  { what, word, at, contributor }: DemandMark,
  by: { sign: (text: string) => string; k: number; tag: string | null; now: number },
): void {
  const { sign, k, tag, now } = by;
  const mark = sign(word);
  const add =
    "INSERT OR IGNORE INTO demand_marks (what, mark, day, contributor, tag, added) VALUES (?, ?, ?, ?, ?, ?)";
  sql.exec(add, what, mark, Math.floor(at / DAY_MS), contributor, tag, now);
  sql.exec(
    `INSERT OR IGNORE INTO demand_words (what, mark, word)
     SELECT ?1, ?2, ?3 WHERE (SELECT count(DISTINCT contributor) FROM demand_marks
       WHERE what = ?1 AND mark = ?2) >= ?4`,
    ...[what, mark, word, k],
  );
}

/** The key of the site's marks, made when it is first asked for: 16 bytes as hexadecimal digits. */
export function demandKey(sql: SqlStorage): string {
  const [row] = sql.exec<{ key: string }>("SELECT key FROM demand_key").toArray();
  if (row) return row.key;
  const made = crypto.getRandomValues(new Uint8Array(16));
  const key = [...made].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  sql.exec("INSERT INTO demand_key (key) VALUES (?)", key);
  return key;
}

/** Adds a choice; call it once for each. */
export function addChoice(sql: SqlStorage, { day, via, choices }: ChoiceMessage): void {
  for (const purpose of PURPOSES) {
    sql.exec(
      `INSERT INTO choices (day, via, purpose, choice, count) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET count = count + 1`,
      ...[day, via, purpose, choices[purpose]],
    );
  }
}

export interface DemandRow extends Record<string, SqlStorageValue> {
  what: DemandMark["what"];
  word: string;
  /** Different ones. */
  shoppers: number;
  /** Once for each shopper and day. */
  times: number;
}

/** What at least k different shoppers asked for in a span, most first: what fewer asked for is told nowhere. */
export function selectDemand(
  sql: SqlStorage,
  about: { what: DemandMark["what"]; from: number; to: number; k: number },
): DemandRow[] {
  return sql
    .exec<DemandRow>(
      `SELECT what, word, count(DISTINCT contributor) AS shoppers, count(*) AS times
       FROM demand_marks JOIN demand_words USING (what, mark)
       WHERE what = ?1 AND day BETWEEN ?2 AND ?3
       GROUP BY word HAVING shoppers >= ?4 ORDER BY shoppers DESC, word LIMIT ${TOLD_MAX}`,
      ...[about.what, about.from, about.to, about.k],
    )
    .toArray();
}

export interface ChoiceRow extends Record<string, SqlStorageValue> {
  day: number;
  via: string;
  purpose: string;
  choice: string;
  count: number;
}

export function selectChoices(sql: SqlStorage, from: number, to: number): ChoiceRow[] {
  const all = "SELECT day, via, purpose, choice, count FROM choices WHERE day BETWEEN ? AND ?";
  return sql.exec<ChoiceRow>(all, from, to).toArray();
}

export function deleteOldDemand(
  sql: SqlStorage,
  before: { demand: number; choices: number },
): void {
  sql.exec("DELETE FROM demand_marks WHERE day < ?", before.demand);
  sql.exec(
    "DELETE FROM demand_words WHERE (what, mark) NOT IN (SELECT what, mark FROM demand_marks)",
  );
  sql.exec("DELETE FROM choices WHERE day < ?", before.choices);
}
