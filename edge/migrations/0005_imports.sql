-- What was read into the catalogue, and what waits for a person's yes. Counts and refused rows are for people to read.
CREATE TABLE imports (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  finished_at INTEGER,
  source TEXT NOT NULL,
  mode TEXT NOT NULL,
  format TEXT,
  status TEXT NOT NULL,
  counts TEXT NOT NULL DEFAULT '{}',
  doubts TEXT NOT NULL DEFAULT '[]',
  at_stake INTEGER NOT NULL DEFAULT 0,
  -- Samples of what a held feed would do, the first refused rows, and how many parts of changes wait in R2.
  would TEXT NOT NULL DEFAULT '{}',
  rejected TEXT NOT NULL DEFAULT '[]',
  parts TEXT NOT NULL DEFAULT '{"changes":0,"gone":0}',
  error TEXT,
  PRIMARY KEY (site, id)
) WITHOUT ROWID;
CREATE INDEX imports_by_time ON imports (site, at);
CREATE INDEX imports_open ON imports (at) WHERE status IN ('reading', 'held');

-- Where a site's feed is fetched from, and how that went.
CREATE TABLE feeds (
  site TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  mode TEXT NOT NULL,
  every_minutes INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  next_at INTEGER NOT NULL,
  checked_at INTEGER,
  read_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT
) WITHOUT ROWID;
CREATE INDEX feeds_by_next ON feeds (next_at);

-- Changes wait in R2 now.
DROP TABLE feed_changes;

-- Variants are found by their group; dates at which a product comes into stock, or leaves the shop.
CREATE INDEX products_by_group ON products (site, item_group_id) WHERE item_group_id IS NOT NULL;
ALTER TABLE products ADD COLUMN available_from INTEGER;
ALTER TABLE products ADD COLUMN expires_at INTEGER;
CREATE INDEX products_by_start ON products (available_from) WHERE available_from IS NOT NULL;
CREATE INDEX products_by_end ON products (expires_at) WHERE expires_at IS NOT NULL;
