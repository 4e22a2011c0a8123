-- What figures of customer service are counted from: no words and no name, a person by a random trail that goes with
-- their erasure, a contact by the hash of its id.
CREATE TABLE contact_figures (
  site TEXT NOT NULL,
  contact TEXT NOT NULL,
  person TEXT NOT NULL,
  topic TEXT,
  channel TEXT NOT NULL,
  is_ours INTEGER NOT NULL,
  is_closed INTEGER NOT NULL,
  at INTEGER NOT NULL,
  item TEXT,
  PRIMARY KEY (site, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_figures_by_time ON contact_figures (site, at);
CREATE INDEX contact_figures_by_person ON contact_figures (site, person, at);
