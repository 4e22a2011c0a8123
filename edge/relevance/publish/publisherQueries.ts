import { NO_CHANGES } from "../learn/Changes.ts";
import { NO_POINTER } from "../snapshot/Pointer.ts";
import { NO_ARRIVALS } from "./arrivals/Stretch.ts";
import type { OrderChunk } from "./OrderChunk.ts";
import type { PublisherState } from "./PublisherState.ts";

export const NO_TURN: PublisherState["turn"] = { left: 0, at: 0, is_next: false };

export const NO_LIVE: PublisherState["live"] = {
  ...{ seen: null, k: 0, chunks: 0, first_chunk: 0, at: 0 },
};

export const NO_STATE: PublisherState = {
  pointer: NO_POINTER,
  told_revision: 0,
  built_changes: NO_CHANGES,
  built_chunks: 0,
  last_chunk_orders: 0,
  joined_chunks: [],
  is_catalogue_fresh: false,
  full_build_at: 0,
  unswept: [],
  unswept_live: [],
  is_adopted: false,
  turn: NO_TURN,
  arrivals: NO_ARRIVALS,
  is_popular_due: false,
  live: NO_LIVE,
  popular_at: 0,
  shards: 1,
  build_ms: 0,
};

export function createTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS order_chunks (seq INTEGER PRIMARY KEY, key TEXT NOT NULL, hash TEXT NOT NULL);
  `);
}

export function readState(sql: SqlStorage): PublisherState {
  const row = sql.exec<{ json: string }>("SELECT json FROM state").toArray()[0];
  if (!row) return NO_STATE;
  const state = { ...NO_STATE, ...(JSON.parse(row.json) as PublisherState) };
  // An earlier release knew of fewer relations, and of no orders beside files.
  const live = { ...NO_LIVE, ...state.live };
  return { ...state, live, built_changes: { ...NO_CHANGES, ...state.built_changes } };
}

export function writeState(sql: SqlStorage, state: PublisherState): void {
  sql.exec("INSERT OR REPLACE INTO state VALUES (1, ?)", JSON.stringify(state));
}

/** Those of the ids that were not imported before. */
export function unknownOrders(sql: SqlStorage, ids: readonly string[]): Set<string> {
  const rows = sql.exec<{ value: string }>(
    "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM orders)",
    JSON.stringify(ids),
  );
  return new Set(rows.toArray().map((row) => row.value));
}

/** @param instead The chunk whose orders are in this one too. */
export function insertOrderChunk(
  sql: SqlStorage,
  chunk: { key: string; hash: string; ids: readonly string[] },
  instead: OrderChunk | null,
): void {
  sql.exec(
    "INSERT OR IGNORE INTO orders SELECT value FROM json_each(?)",
    JSON.stringify(chunk.ids),
  );
  sql.exec("INSERT INTO order_chunks (key, hash) VALUES (?, ?)", chunk.key, chunk.hash);
  // Afterwards: a number that was given is not given again.
  if (instead) sql.exec("DELETE FROM order_chunks WHERE seq = ?", instead.seq);
}

interface ChunkRow extends Record<string, SqlStorageValue> {
  seq: number;
  key: string;
  hash: string;
}

export function selectOrderChunks(sql: SqlStorage): OrderChunk[] {
  return sql.exec<ChunkRow>("SELECT seq, key, hash FROM order_chunks ORDER BY seq").toArray();
}

export function lastOrderChunk(sql: SqlStorage): OrderChunk | null {
  const last = "SELECT seq, key, hash FROM order_chunks ORDER BY seq DESC LIMIT 1";
  return sql.exec<ChunkRow>(last).toArray()[0] ?? null;
}
