-- Shoppers by whom the size of an audience is told: those who granted measurement and personalisation and whose mark (32 bits of
-- a hash of their id) lies below the site's line, 2^32 halved `level` times. shopper: the id of a Shopper object, which opens
-- nothing from outside and says itself what is granted now.
CREATE TABLE audience_sample (
  shopper TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  mark INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX audience_sample_by_site ON audience_sample (site, mark);

CREATE TABLE audience_sample_levels (site TEXT PRIMARY KEY, level INTEGER NOT NULL) WITHOUT ROWID;
