-- A retail site: who may call for it, and how it wants shoppers treated. JSON columns hold arrays and objects.
CREATE TABLE sites (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  origins TEXT NOT NULL DEFAULT '[]',
  publishers TEXT NOT NULL DEFAULT '[]',
  currency TEXT NOT NULL,
  locale TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  policy TEXT,
  settings TEXT NOT NULL DEFAULT '{}',
  updated_at INTEGER NOT NULL
) STRICT;

-- Receipts of withdrawals and erasures: proof that a no was obeyed. They hold no shopper.
CREATE TABLE withdrawals (
  receipt_id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  at INTEGER NOT NULL,
  receipt TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawals_by_time ON withdrawals (at);
