import { MESSAGES_SCHEMA } from "../reminders/queriesOfMessages.ts";
import { forgetMemory, getMeta, setMeta } from "./queries.ts";

/**
 * Each step is applied once, in order, in the transaction of the call that finds it missing. Steps are only ever added; what `older`
 * objects have otherwise, those that are made now have right from the first.
 */
const STEPS: readonly (string | { readonly older: string })[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- The consent ledger: only ever appended to while the shopper exists.
  CREATE TABLE consents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, gpc INTEGER NOT NULL, receipt TEXT NOT NULL
  ) STRICT;

  -- purposes: a bit for each purpose that was granted, and needs the event, when it came (see purposeBits.ts).
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, at INTEGER NOT NULL,
    consent INTEGER NOT NULL, purposes INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT;

  -- The profile, folded from events while personalisation is granted. It outlives the raw events.
  CREATE TABLE items (
    item_id TEXT PRIMARY KEY, title TEXT, category TEXT, price REAL, views INTEGER NOT NULL DEFAULT 0,
    carts INTEGER NOT NULL DEFAULT 0, purchases INTEGER NOT NULL DEFAULT 0, first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL, seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE cart (item_id TEXT PRIMARY KEY, quantity REAL NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE purchases (
    transaction_id TEXT NOT NULL, item_id TEXT NOT NULL, quantity REAL NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (transaction_id, item_id)
  ) STRICT, WITHOUT ROWID;
  -- item_id '' is the whole transaction.
  CREATE TABLE refunds (
    transaction_id TEXT NOT NULL, item_id TEXT NOT NULL, quantity REAL NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (transaction_id, item_id)
  ) STRICT, WITHOUT ROWID;
  -- hour: 0 to 167, from Monday 0:00 in the site's time zone.
  CREATE TABLE habits (hour INTEGER PRIMARY KEY, views INTEGER NOT NULL) STRICT;
  -- counts: JSON, how often each item was shown in an hour since the epoch.
  CREATE TABLE impressions (hour INTEGER PRIMARY KEY, counts TEXT NOT NULL) STRICT;

  -- kind: item or category.
  CREATE TABLE mutes (kind TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID;
  CREATE TABLE decisions (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE outbox (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,
  `-- What the shopper said of an interest: less or more. What is not here is as it is.
  CREATE TABLE weights (category TEXT PRIMARY KEY, choice TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  `-- Who of customer service looked, when and why: for the shopper to read.
  CREATE TABLE access (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL
  ) STRICT;`,
  `-- What measurement knows: acts, as long as they may still count; what the reports were told; what is on its way there.
  CREATE TABLE acts (id TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX acts_by_time ON acts (at);
  CREATE TABLE measured (body TEXT NOT NULL) STRICT;
  CREATE TABLE report_outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,
  `-- What the shopper asked to be told of. kind: back_in_stock or price_drop.
  CREATE TABLE reminders (
    id TEXT PRIMARY KEY, item_id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, price REAL NOT NULL,
    low REAL NOT NULL, met_at INTEGER, seen INTEGER NOT NULL, UNIQUE (item_id, kind)
  ) STRICT, WITHOUT ROWID;`,
  `-- One budget of attention. kind: ad, reminder or message; an ad that nobody saw does not count for long.
  CREATE TABLE attention (
    show TEXT NOT NULL, item_id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, seen_at INTEGER,
    clicked_at INTEGER, PRIMARY KEY (show, item_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attention_by_time ON attention (at);
  -- By which browsers come back on other sites.
  CREATE TABLE ad_refs (ref TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- kind: ad, purchase or refund; item_id '' is a whole transaction; after: 1 for an ad of what had been bought.
  CREATE TABLE ad_ledger (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
    item_id TEXT NOT NULL, transaction_id TEXT NOT NULL, quantity REAL NOT NULL, after INTEGER NOT NULL
  ) STRICT;`,
  MESSAGES_SCHEMA,
  // It was written with every view, and read where a profile is full.
  { older: "DROP INDEX IF EXISTS items_by_seq" },
  // Of the rows that an event, and a visit, wrote: an index of time, numbers that are never given again, a row for each product shown, and
  // when the last event was beside what was viewed.
  {
    older: `DROP INDEX IF EXISTS events_by_time;
    INSERT OR REPLACE INTO meta (key, value) SELECT 'oldest_event_at', min(at) FROM events HAVING count(*) > 0;

    CREATE TABLE other (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
    INSERT INTO other SELECT seq, at, body FROM decisions;
    DROP TABLE decisions;
    ALTER TABLE other RENAME TO decisions;
    CREATE TABLE other (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    INSERT INTO other SELECT seq, id, body FROM outbox;
    DROP TABLE outbox;
    ALTER TABLE other RENAME TO outbox;

    CREATE TABLE impressions (hour INTEGER PRIMARY KEY, counts TEXT NOT NULL) STRICT;
    INSERT INTO impressions SELECT hour, json_group_object(item_id, count) FROM shown GROUP BY hour;
    DROP TABLE shown;

    INSERT OR REPLACE INTO meta (key, value) SELECT 'trail', json_set(
      coalesce((SELECT value FROM meta WHERE key = 'trail'), '{"ids":[],"at":0}'), '$.last', CAST(value AS INTEGER)
    ) FROM meta WHERE key = 'last_event_at';
    DELETE FROM meta WHERE key = 'last_event_at'`,
  },
];

const MADE = STEPS.filter((step) => typeof step === "string").join(";\n");

/** Brings the object's tables to the newest schema. An object without tables stays so unless `create`. */
export function applySchema(sql: SqlStorage, { create }: { create: boolean }): boolean {
  const exists =
    sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'").toArray()
      .length > 0;
  if (!exists && !create) return false;
  // Of the rows of meta that every call asks for anyway.
  const applied = exists ? Number(getMeta(sql, "schema") ?? 0) : 0;
  if (applied >= STEPS.length) return true;
  for (const step of STEPS.slice(applied)) {
    if (typeof step === "string") sql.exec(step);
    else if (exists) sql.exec(step.older);
  }
  forgetMemory(sql);
  setMeta(sql, "schema", STEPS.length);
  return true;
}

/** Makes the indexes that are missing. */
export function makeIndexes(sql: SqlStorage): void {
  for (const [made, name] of MADE.matchAll(/CREATE INDEX (\w+) [^;]+;/g)) {
    sql.exec(made.replace(`INDEX ${name}`, `INDEX IF NOT EXISTS ${name}`));
  }
}
