-- Since when a product can't be had: what was looked at since then is demand that the shop does not meet.
ALTER TABLE products ADD COLUMN out_since INTEGER;
UPDATE products SET out_since = changed_at WHERE availability = 'out_of_stock';
CREATE INDEX products_out ON products (site, out_since) WHERE out_since IS NOT NULL;
CREATE TRIGGER note_out_new AFTER INSERT ON products WHEN new.availability = 'out_of_stock'
BEGIN
  UPDATE products SET out_since = new.changed_at WHERE site = new.site AND item_id = new.item_id;
END;
CREATE TRIGGER note_out AFTER UPDATE OF availability ON products WHEN old.availability <> new.availability
BEGIN
  UPDATE products SET out_since = iif(new.availability = 'out_of_stock', new.changed_at, NULL)
  WHERE site = new.site AND item_id = new.item_id;
END;
