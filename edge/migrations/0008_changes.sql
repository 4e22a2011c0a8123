-- Who saved a draft, who published a version and who agreed: a name where there is one, else the key's role.
ALTER TABLE slot_drafts ADD COLUMN updated_by TEXT;
ALTER TABLE slot_versions ADD COLUMN published_by TEXT;
ALTER TABLE slot_versions ADD COLUMN approved_by TEXT;

-- What was changed, by whom. Each entry is sealed together with the one before it; nothing in it is ever rewritten.
CREATE TABLE change_log (
  site TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  target TEXT,
  actor TEXT,
  role TEXT NOT NULL,
  via TEXT NOT NULL,
  detail TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_log_by_target ON change_log (site, target, seq);
CREATE TRIGGER change_log_stays BEFORE UPDATE ON change_log BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER change_log_lasts BEFORE DELETE ON change_log BEGIN SELECT raise(ABORT, 'append only'); END;

-- Audiences that several slots may share. `conditions` is JSON.
CREATE TABLE audiences (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  conditions TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by TEXT,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;

-- Publications that wait for a second person. `slots` is what was asked for; `state`: waiting, approved, declined, replaced.
CREATE TABLE publish_requests (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  note TEXT,
  slots TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  version INTEGER,
  PRIMARY KEY (site, id)
) STRICT, WITHOUT ROWID;

-- First answers to calls that named an Idempotency-Key. `status` is null while the first call is still at work.
CREATE TABLE idempotency (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at INTEGER NOT NULL,
  status INTEGER,
  headers TEXT,
  body TEXT,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_time ON idempotency (at);
