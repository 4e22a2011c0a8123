import { DAY_MS } from "../platform/time.ts";
import { deleteMeta, getMeta, setMeta, setMetas } from "./queries.ts";
import { dropFiller, fillFreePages, hasTables, renewTables } from "./queriesOfScrubbing.ts";
import { makeIndexes } from "./schema.ts";

const DUE = "scrub_due";
const LARGEST = "largest_bytes";
/** What may have come, and gone, since the last note of the file's size; and growth that is not worth a new one. */
const UNNOTED_BYTES = 256 * 1_024;
const STEP_BYTES = 128 * 1_024;
/** What merely grew old goes with the next scrubbing that somebody asked for, but not later than this. */
const AGED_MS = 30 * DAY_MS;

/** Something is about to be erased because the shopper, or the signal, said so: its bytes have to go too. */
export function markErasing(sql: SqlStorage): void {
  noteSize(sql);
  setMeta(sql, DUE, 1);
}

/** Something is about to be removed because its time is over. */
export function markAging(sql: SqlStorage, now: number): void {
  noteSize(sql);
  const since = Number(getMeta(sql, "scrubbed_at") ?? 0);
  if (since === 0) setMeta(sql, "scrubbed_at", now);
  else if (now - since > AGED_MS) setMeta(sql, DUE, 1);
}

export function isScrubDue(sql: SqlStorage): boolean {
  return getMeta(sql, DUE) !== null;
}

/** Remembers how large the file can have been at most: any page of it may hold what was there once. */
function noteSize(sql: SqlStorage): void {
  const bytes = sql.databaseSize + UNNOTED_BYTES;
  if (bytes > largest(sql)) setMeta(sql, LARGEST, bytes + STEP_BYTES);
}

const largest = (sql: SqlStorage): number => Number(getMeta(sql, LARGEST) ?? 0);

/**
 * Makes what was deleted unreadable in the file, where it would lie until its page is used again. Every step leaves the
 * tables whole; the mark goes last, so that one that was cut short is done again.
 */
export async function scrub(storage: DurableObjectStorage, now: number): Promise<void> {
  const { sql } = storage;
  noteSize(sql);
  if (!isScrubDue(sql)) return;
  // Each on disk before the next: SQLite writes no page that the same transaction frees again.
  const step = async (act: () => void): Promise<void> => {
    if (!hasTables(sql)) return; // Erased meanwhile.
    storage.transactionSync(act);
    await storage.sync();
  };
  let bytes = largest(sql);
  await step(() => fillFreePages(sql, bytes));
  await step(() => dropFiller(sql));
  await step(() => {
    bytes = Math.max(bytes, renewTables(sql));
  });
  await step(() => {
    bytes = fillFreePages(sql, bytes);
  });
  await step(() => {
    dropFiller(sql);
    makeIndexes(sql);
    deleteMeta(sql, DUE);
    setMetas(sql, { scrubbed_at: now, [LARGEST]: bytes });
  });
}
