-- What proves that nothing bought is advertised: one row for each product advertised, bought or given back, without the
-- product and without the shopper. `after` is 1 for an advertisement of what had been bought before. Only appended to.
CREATE TABLE ad_record (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  after INTEGER NOT NULL
) STRICT;
CREATE INDEX ad_record_by_day ON ad_record (site, day);
CREATE TRIGGER ad_record_stays BEFORE UPDATE ON ad_record
BEGIN
  SELECT RAISE(ABORT, 'the record is only appended to');
END;
CREATE TRIGGER ad_record_is_kept BEFORE DELETE ON ad_record
BEGIN
  SELECT RAISE(ABORT, 'the record is only appended to');
END;
