-- Reminders that are also told by a message: what each waits for. shopper: the id of a Shopper object, which opens nothing from
-- outside; the object is what says whether the wish still holds, and takes it away.
CREATE TABLE wishes (
  site TEXT NOT NULL,
  item_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  shopper TEXT NOT NULL,
  -- The lowest price of the thirty days before it was made.
  low REAL NOT NULL,
  -- When it was last passed on as come true.
  told_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (site, item_id, kind, shopper)
) WITHOUT ROWID;
CREATE INDEX wishes_by_shopper ON wishes (shopper);
