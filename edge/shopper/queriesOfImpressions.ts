import { CAPS } from "./limits.ts";

/**
 * SQL of impressions: a row for each hour since the epoch, with how often each product was shown in it, as JSON. A page shows a dozen
 * products, and each row that is written is billed.
 */

interface HourRow extends Record<string, SqlStorageValue> {
  hour: number;
  counts: string;
}

export interface Impressions {
  readonly itemId: string;
  readonly hour: number;
  readonly count: number;
}

/** Adds impressions by item and hour. Beyond the cap an hour knows no further products. */
export function countImpressions(sql: SqlStorage, shown: Iterable<Impressions>): void {
  for (const [hour, counted] of byHour(shown)) {
    const counts = countsOf(sql, hour);
    for (const { itemId, count } of counted) {
      const known = counts.get(itemId);
      if (known === undefined && counts.size >= CAPS.shown) continue;
      counts.set(itemId, (known ?? 0) + count);
    }
    write(sql, hour, counts);
  }
}

export function dropImpressionsBefore(sql: SqlStorage, hour: number): void {
  sql.exec("DELETE FROM impressions WHERE hour < ?", hour);
}

/** Impressions of each product since an hour. */
export function impressionsSince(
  sql: SqlStorage,
  hour: number,
): { item_id: string; count: number }[] {
  const sums = new Map<string, number>();
  const since = "SELECT hour, counts FROM impressions WHERE hour >= ?";
  for (const { counts } of sql.exec<HourRow>(since, hour)) {
    for (const [item, count] of parse(counts)) sums.set(item, (sums.get(item) ?? 0) + count);
  }
  return [...sums]
    .map(([item_id, count]) => ({ item_id, count }))
    .sort((a, b) => (a.item_id < b.item_id ? -1 : 1));
}

export function forgetImpressions(sql: SqlStorage, items: ReadonlySet<string>): void {
  const rows = sql.exec<HourRow>("SELECT hour, counts FROM impressions").toArray();
  for (const { hour, counts } of rows) {
    const held = parse(counts);
    const left = new Map([...held].filter(([item]) => !items.has(item)));
    if (left.size === 0) sql.exec("DELETE FROM impressions WHERE hour = ?", hour);
    else if (left.size < held.size) write(sql, hour, left);
  }
}

function byHour(shown: Iterable<Impressions>): Map<number, Impressions[]> {
  const hours = new Map<number, Impressions[]>();
  for (const one of shown) {
    const known = hours.get(one.hour);
    if (known) known.push(one);
    else hours.set(one.hour, [one]);
  }
  return hours;
}

function countsOf(sql: SqlStorage, hour: number): Map<string, number> {
  const held = "SELECT hour, counts FROM impressions WHERE hour = ?";
  const [row] = sql.exec<HourRow>(held, hour).toArray();
  return row ? parse(row.counts) : new Map();
}

function write(sql: SqlStorage, hour: number, counts: ReadonlyMap<string, number>): void {
  const text = JSON.stringify(Object.fromEntries(counts));
  sql.exec("INSERT OR REPLACE INTO impressions (hour, counts) VALUES (?, ?)", hour, text);
}

const parse = (counts: string): Map<string, number> =>
  new Map(Object.entries(JSON.parse(counts) as Record<string, number>));
