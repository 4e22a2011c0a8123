import {
  addRecallColumns,
  createRecallTable,
  dropOldTags,
  recalledTags,
  taggedOf,
} from "../../platform/queriesOfRecalls.ts";
import type { ItemContribution, PairContribution } from "../Contribution.ts";
import { type Changes, NO_CHANGES } from "./Changes.ts";
import type { CountedPair } from "./CountedPair.ts";
import type { ItemDay } from "./ItemDay.ts";
import { sumBest } from "./sumBest.ts";

const DAY_MS = 86_400_000;

/**
 * A row is one contributor's part in a pair, or an item, on one day. The key makes redelivery harmless; where two
 * messages speak of the same day the stronger one stands, so that their order does not matter either.
 */
export function createTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS pairs (
      relation TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL,
      day INTEGER NOT NULL, contributor TEXT NOT NULL, weight REAL NOT NULL,
      PRIMARY KEY (relation, from_id, to_id, day, contributor)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS items (
      item_id TEXT NOT NULL, action TEXT NOT NULL, day INTEGER NOT NULL, contributor TEXT NOT NULL,
      PRIMARY KEY (item_id, action, day, contributor)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS change_counts (kind TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  `);
  createRecallTable(sql);
  addRecallColumns(sql, "pairs");
  addRecallColumns(sql, "items");
}

/** Adds contributions in one statement; gives the rows written, which are fewer where some were known. */
export function addPairs(sql: SqlStorage, pairs: readonly PairContribution[], now: number): number {
  if (pairs.length === 0) return 0;
  const rows = taggedOf(sql, pairs).map(([pair, tag]) => {
    const { relation, from, to, at, contributor, strength, distance } = pair;
    return [
      ...[relation, from, to, Math.floor(at / DAY_MS), contributor],
      // A step farther apart is worth exp(-0.4) of it, as in the lists built from whole sessions (docs/ranking.md).
      ...[strength * Math.exp(-0.4 * (distance - 1)), tag],
    ];
  });
  return sql.exec(
    `INSERT INTO pairs (relation, from_id, to_id, day, contributor, weight, tag, added)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ?2
     FROM json_each(?1) WHERE true
     ON CONFLICT DO UPDATE SET weight = excluded.weight, tag = excluded.tag, added = excluded.added
     WHERE excluded.weight > weight`,
    ...[JSON.stringify(rows), now],
  ).rowsWritten;
}

export function addItems(sql: SqlStorage, items: readonly ItemContribution[], now: number): number {
  if (items.length === 0) return 0;
  const rows = taggedOf(sql, items).map(([{ item, action, at, contributor }, tag]) => [
    ...[item, action, Math.floor(at / DAY_MS), contributor, tag],
  ]);
  return sql.exec(
    `INSERT OR IGNORE INTO items (item_id, action, day, contributor, tag, added)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2 FROM json_each(?1)`,
    ...[JSON.stringify(rows), now],
  ).rowsWritten;
}

/** Takes out what came of lots since they were called back; gives the rows that went, by what they spoke of. */
export function recallRows(
  sql: SqlStorage,
  recall: { readonly lots: readonly string[]; readonly at: number },
): Changes {
  const gone = (where: string, tags: readonly string[]): number =>
    tags.length === 0
      ? 0
      : sql.exec(
          `DELETE FROM ${where} AND tag IN (SELECT value FROM json_each(?))`,
          JSON.stringify(tags),
        ).rowsWritten;
  const pairs = recalledTags(sql, "pairs", recall);
  return {
    viewed_together: gone("pairs WHERE relation = 'viewed_together'", pairs),
    bought_together: gone("pairs WHERE relation = 'bought_together'", pairs),
    bought_after_viewing: gone("pairs WHERE relation = 'bought_after_viewing'", pairs),
    items: gone("items WHERE true", recalledTags(sql, "items", recall)),
  };
}

export function countChanges(sql: SqlStorage, kind: keyof Changes, count: number): void {
  if (count === 0) return;
  sql.exec(
    "INSERT INTO change_counts VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
    kind,
    count,
  );
}

export function selectChanges(sql: SqlStorage): Changes {
  const rows = sql
    .exec<{ kind: string; count: number }>("SELECT kind, count FROM change_counts")
    .toArray();
  return { ...NO_CHANGES, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) };
}

/** Which pairs of a shard: those after a pair in the order of their ids. */
export interface PairPage {
  readonly relation: string;
  readonly after: readonly [string, string];
  readonly limit: number;
  /** Days since the epoch: weights are as of then. */
  readonly today: number;
  /** Only those that enough people stand behind, of a shard that follows them. */
  readonly isConfirmed?: boolean;
  /** Only those that so many people stand behind. */
  readonly least?: number;
}

/** One pair's contributors are held at a time: a pair of favourites has very many. */
export function selectPairs(sql: SqlStorage, page: PairPage): CountedPair[] {
  const { least = 1 } = page;
  const from = page.isConfirmed
    ? "confirmed AS named CROSS JOIN pairs USING (relation, from_id, to_id)"
    : "pairs AS named";
  const day = page.isConfirmed ? "pairs.day" : "day";
  const rows = sql.exec<{ from_id: string; to_id: string; days: string }>(
    `SELECT named.from_id, named.to_id,
       json_group_array(json_array(contributor, ${day}, weight)) AS days
     FROM ${from} WHERE named.relation = ?1 AND (named.from_id, named.to_id) > (?2, ?3)
     GROUP BY named.from_id, named.to_id ${least > 1 ? "HAVING count(DISTINCT contributor) >= ?5" : ""}
     ORDER BY named.from_id, named.to_id LIMIT ?4`,
    ...[page.relation, page.after[0], page.after[1], page.limit],
    ...(least > 1 ? [least] : []),
  );
  const counted: CountedPair[] = [];
  for (const { from_id: from, to_id: to, days } of rows) {
    counted.push({ from, to, ...sumBest(JSON.parse(days), page.today) });
  }
  return counted;
}

export function countViewers(
  sql: SqlStorage,
  ids: readonly string[],
): { item: string; shoppers: number }[] {
  return sql
    .exec<{ item: string; shoppers: number }>(
      `SELECT item_id AS item, count(DISTINCT contributor) AS shoppers FROM items
       WHERE item_id IN (SELECT value FROM json_each(?)) AND action = 'view' GROUP BY item_id`,
      JSON.stringify(ids),
    )
    .toArray();
}

interface ItemRow extends Record<string, SqlStorageValue> {
  item_id: string;
  shoppers: number;
  recent: number;
  last_looks: string;
  days: string;
}

/** A page in id order, after the given id; of the given items only, where they are said. */
export function selectItems(
  sql: SqlStorage,
  page: { after: string; limit: number; since: number; ids?: readonly string[] | undefined },
): ItemDay[] {
  const asked = page.ids && "AND item_id IN (SELECT value FROM json_each(?4))";
  return sql
    .exec<ItemRow>(
      `SELECT item_id,
         (SELECT count(DISTINCT contributor) FROM items AS own WHERE own.item_id = by_day.item_id) AS shoppers,
         (SELECT count(DISTINCT contributor) FROM items AS own
          WHERE own.item_id = by_day.item_id AND own.day >= ?3) AS recent,
         (SELECT json_group_array(json_object('day', day, 'shoppers', shoppers)) FROM
           (SELECT day, count(*) AS shoppers FROM
             (SELECT max(day) AS day FROM items AS own
              WHERE own.item_id = by_day.item_id AND own.action = 'view' GROUP BY contributor)
            GROUP BY day)) AS last_looks,
         json_group_array(json_object('action', action, 'day', day, 'shoppers', shoppers)) AS days
       FROM (SELECT item_id, action, day, count(*) AS shoppers FROM items WHERE item_id > ?1 ${asked ?? ""}
         GROUP BY item_id, action, day) AS by_day
       GROUP BY item_id ORDER BY item_id LIMIT ?2`,
      page.after,
      page.limit,
      page.since,
      ...(page.ids ? [JSON.stringify(page.ids)] : []),
    )
    .toArray()
    .map((row) => ({
      item: row.item_id,
      shoppers: row.shoppers,
      recent: row.recent,
      lastLooks: JSON.parse(row.last_looks) as ItemDay["lastLooks"],
      days: JSON.parse(row.days) as ItemDay["days"],
    }));
}

export function deleteBefore(sql: SqlStorage, day: number, now: number): void {
  dropOldTags(sql, "pairs", now);
  dropOldTags(sql, "items", now);
  sql.exec("DELETE FROM pairs WHERE day < ?", day);
  sql.exec("DELETE FROM items WHERE day < ?", day);
}
