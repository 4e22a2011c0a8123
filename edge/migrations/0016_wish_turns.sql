-- Items whose change may have made wishes true, in the order of the changes. `kind` and `shopper`: how far their wishes were looked
-- through. A change that comes meanwhile takes the place of the row, with a new id, and they are looked through from the start.
CREATE TABLE wish_turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL,
  item_id TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  shopper TEXT NOT NULL DEFAULT '',
  UNIQUE (site, item_id)
);
-- No "OR REPLACE" in a trigger: the statement that fires it has the say about conflicts.
CREATE TRIGGER note_wish_turn AFTER UPDATE OF price, availability, sensitive ON products
WHEN new.availability = 'in_stock' AND new.sensitive = 0
  AND (old.availability <> new.availability OR old.price > new.price OR old.sensitive <> new.sensitive)
  AND EXISTS (SELECT 1 FROM wishes WHERE site = new.site AND item_id = new.item_id)
BEGIN
  DELETE FROM wish_turns WHERE site = new.site AND item_id = new.item_id;
  INSERT INTO wish_turns (site, item_id) VALUES (new.site, new.item_id);
END;
CREATE TRIGGER note_wish_turn_new AFTER INSERT ON products
WHEN new.availability = 'in_stock' AND new.sensitive = 0
  AND EXISTS (SELECT 1 FROM wishes WHERE site = new.site AND item_id = new.item_id)
BEGIN
  DELETE FROM wish_turns WHERE site = new.site AND item_id = new.item_id;
  INSERT INTO wish_turns (site, item_id) VALUES (new.site, new.item_id);
END;

-- told_at: 0, it waits for a change; 1, it is new and may be true already; else when it was last passed on as come true.
CREATE INDEX wishes_by_told ON wishes (told_at) WHERE told_at > 0;
UPDATE wishes SET told_at = 1 WHERE told_at = 0;
