-- What the team lead of customer service asks of others: of marketers a notice in the shop, of the admin a look at the log of
-- look-ups. One of a kind (and queue) is open at a time. No person is in it.
CREATE TABLE service_messages (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  queue TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT NOT NULL,
  settled_at INTEGER,
  settled_by TEXT,
  outcome TEXT
) STRICT;
CREATE UNIQUE INDEX service_messages_open ON service_messages (site, kind, queue) WHERE settled_at IS NULL;
CREATE INDEX service_messages_by_time ON service_messages (site, at);
