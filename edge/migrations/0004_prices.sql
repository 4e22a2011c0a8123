-- Sale windows: `price` is what holds now, these say what it turns into when a window opens or closes. `variant` is JSON.
ALTER TABLE products ADD COLUMN regular_price REAL;
ALTER TABLE products ADD COLUMN sale_price REAL;
ALTER TABLE products ADD COLUMN sale_from INTEGER;
ALTER TABLE products ADD COLUMN sale_to INTEGER;
ALTER TABLE products ADD COLUMN variant TEXT;
CREATE INDEX products_by_sale ON products (sale_to) WHERE sale_to IS NOT NULL;

-- What a product cost before, and until when: with it the lowest price of the last thirty days can be told.
CREATE TABLE price_history (
  site TEXT NOT NULL,
  item_id TEXT NOT NULL,
  until INTEGER NOT NULL,
  price REAL NOT NULL,
  currency TEXT NOT NULL,
  PRIMARY KEY (site, item_id, until)
) WITHOUT ROWID;
CREATE TRIGGER keep_price AFTER UPDATE OF price ON products WHEN old.price <> new.price
BEGIN
  INSERT OR IGNORE INTO price_history (site, item_id, until, price, currency)
  VALUES (old.site, old.item_id, new.changed_at, old.price, old.currency);
END;

-- Changes of a feed that is still being read: they go in once it is known that the whole of it makes sense.
CREATE TABLE feed_changes (
  site TEXT NOT NULL,
  import TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (site, import, seq)
) WITHOUT ROWID;
