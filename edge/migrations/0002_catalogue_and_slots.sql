-- What a site sells. `hash` lets an import write only what changed; `added_at` is what "new in" goes by.
CREATE TABLE products (
  site TEXT NOT NULL,
  item_id TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  image TEXT NOT NULL,
  price REAL NOT NULL,
  was_price REAL,
  currency TEXT NOT NULL,
  availability TEXT NOT NULL,
  category TEXT,
  brand TEXT,
  item_group_id TEXT,
  hash TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (site, item_id)
) WITHOUT ROWID;

-- Slots as the marketer is editing them. Shoppers never see these.
CREATE TABLE slot_drafts (
  site TEXT NOT NULL,
  id TEXT NOT NULL,
  definition TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (site, id)
) WITHOUT ROWID;

-- Slots as they were published: one row is one whole, immutable set.
CREATE TABLE slot_versions (
  site TEXT NOT NULL,
  version INTEGER NOT NULL,
  note TEXT,
  slots TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (site, version)
) WITHOUT ROWID;
