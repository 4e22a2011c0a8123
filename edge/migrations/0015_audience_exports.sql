-- Shoppers who granted retargeting and whom the shop knows: who may be in an audience that is exported. shopper: the id of a
-- Shopper object, which opens nothing from outside and says itself whether the grant still holds.
CREATE TABLE audience_members (
  shopper TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  customer TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX audience_members_by_site ON audience_members (site, shopper);

-- What was handed out of them, so that it can be called back.
CREATE TABLE audience_exports (
  site TEXT NOT NULL,
  audience TEXT NOT NULL,
  shopper TEXT NOT NULL,
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (site, audience, shopper, hash)
) WITHOUT ROWID;
CREATE INDEX audience_exports_by_shopper ON audience_exports (shopper);
