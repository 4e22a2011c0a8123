-- What a product cost is kept for a year: thirty days are asked for, and who looks after prices looks back a little further.
DROP TRIGGER keep_price;
CREATE TRIGGER keep_price AFTER UPDATE OF price ON products WHEN old.price <> new.price
BEGIN
  INSERT OR IGNORE INTO price_history (site, item_id, until, price, currency)
  VALUES (old.site, old.item_id, new.changed_at, old.price, old.currency);
  DELETE FROM price_history
  WHERE site = old.site AND item_id = old.item_id AND until < new.changed_at - 365 * 86400000;
END;
