import { PURPOSES } from "../../sdk/wire/index.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";
import type { DemandMark } from "./DemandMessage.ts";

/** SQL of what shoppers asked for and chose, of one site. */

const DAY_MS = 86_400_000;
/** Words at most that a report tells of each kind. */
const TOLD_MAX = 200;

export function createDemandTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS demand (
      what TEXT NOT NULL, word TEXT NOT NULL, day INTEGER NOT NULL, contributor TEXT NOT NULL,
      PRIMARY KEY (what, word, day, contributor)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS demand_by_day ON demand (day);
    CREATE TABLE IF NOT EXISTS choices (
      day INTEGER NOT NULL, via TEXT NOT NULL, purpose TEXT NOT NULL, choice TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, via, purpose, choice)
    ) STRICT, WITHOUT ROWID;
  `);
}

export function addMark(sql: SqlStorage, { what, word, at, contributor }: DemandMark): void {
  const add = "INSERT OR IGNORE INTO demand (what, word, day, contributor) VALUES (?, ?, ?, ?)";
  sql.exec(add, what, word, Math.floor(at / DAY_MS), contributor);
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
      `SELECT what, word, count(DISTINCT contributor) AS shoppers, count(*) AS times FROM demand
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
  sql.exec("DELETE FROM demand WHERE day < ?", before.demand);
  sql.exec("DELETE FROM choices WHERE day < ?", before.choices);
}
