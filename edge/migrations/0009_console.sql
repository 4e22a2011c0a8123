-- Who is signed in to the console. The browser holds the id, signed; ending a session here ends it everywhere at once.
CREATE TABLE console_sessions (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  role TEXT NOT NULL,
  who TEXT NOT NULL,
  via TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  idle_ms INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX console_sessions_by_site ON console_sessions (site, expires_at);

-- What happened at the console's door: sign-ins, refusals, sign-outs, pages asked for without the right. No address is kept.
CREATE TABLE console_log (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  who TEXT,
  detail TEXT
) STRICT;
CREATE INDEX console_log_by_time ON console_log (site, at);
