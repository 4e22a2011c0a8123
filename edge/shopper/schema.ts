import { MESSAGES_SCHEMA } from "../reminders/queriesOfMessages.ts";
import { getMeta, setMeta } from "./queries.ts";

/** Each step is applied once, in order, in the transaction of the call that finds it missing. Steps are only ever added. */
const STEPS: readonly string[] = [
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
  CREATE INDEX events_by_time ON events (at);

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
  CREATE TABLE shown (
    item_id TEXT NOT NULL, hour INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (item_id, hour)
  ) STRICT, WITHOUT ROWID;

  -- kind: item or category.
  CREATE TABLE mutes (kind TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID;
  CREATE TABLE decisions (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,
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
  `-- Older objects have it: it was written with every view, and read where a profile is full.
  DROP INDEX IF EXISTS items_by_seq;`,
];

/** Brings the object's tables to the newest schema. An object without tables stays so unless `create`. */
export function applySchema(sql: SqlStorage, { create }: { create: boolean }): boolean {
  const exists =
    sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'").toArray()
      .length > 0;
  if (!exists && !create) return false;
  // Of the rows of meta that every call asks for anyway.
  const applied = exists ? Number(getMeta(sql, "schema") ?? 0) : 0;
  for (const step of STEPS.slice(applied)) sql.exec(step);
  if (applied < STEPS.length) setMeta(sql, "schema", STEPS.length);
  return true;
}

/** Makes the indexes that are missing. */
export function makeIndexes(sql: SqlStorage): void {
  for (const [made, name] of STEPS.join(";\n").matchAll(/CREATE INDEX (\w+) [^;]+;/g)) {
    sql.exec(made.replace(`INDEX ${name}`, `INDEX IF NOT EXISTS ${name}`));
  }
}
