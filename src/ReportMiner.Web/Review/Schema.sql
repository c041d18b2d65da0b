CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meeting (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE document (n INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, file TEXT NOT NULL, meeting TEXT NOT NULL, status TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE line (n INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE item (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, line INTEGER NOT NULL, meeting INTEGER NOT NULL, document INTEGER NOT NULL, file INTEGER NOT NULL,
  language TEXT NOT NULL, kind TEXT NOT NULL, strength TEXT NOT NULL, status TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE tag (facet TEXT NOT NULL, value TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (facet, value, item)) WITHOUT ROWID;
CREATE TABLE link (n INTEGER PRIMARY KEY, earlier TEXT NOT NULL, later TEXT NOT NULL, certain INTEGER NOT NULL, decided INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE series (earlier TEXT NOT NULL, later TEXT NOT NULL, confirmed INTEGER NOT NULL);
CREATE TABLE ask (n INTEGER PRIMARY KEY, document INTEGER NOT NULL, label TEXT NOT NULL, page INTEGER, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, line TEXT NOT NULL, matter TEXT NOT NULL, item TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
  field TEXT NOT NULL, meeting TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, undoes TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL,
  json TEXT NOT NULL, round TEXT NOT NULL, settles TEXT NOT NULL, about TEXT NOT NULL);
CREATE TABLE event_item (item TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (item, seq)) WITHOUT ROWID;
CREATE INDEX event_item_seq ON event_item (seq);
CREATE INDEX event_matter ON event (line, matter);
CREATE INDEX event_who ON event (who, undone, seq);
CREATE INDEX event_of_matter ON event (matter, undone);
CREATE INDEX event_field ON event (field, matter);
CREATE INDEX event_hash ON event (hash);
CREATE INDEX event_about ON event (about, line);
CREATE INDEX event_round ON event (round, who);
