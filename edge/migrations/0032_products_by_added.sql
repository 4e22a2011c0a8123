-- The newest products first: what a shop's snapshot does not know yet is among them.
CREATE INDEX products_by_added ON products (site, added_at, item_id);
