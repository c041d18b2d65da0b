namespace ReportMiner.Semantics.Index;

/// <summary>The tables of the index file.</summary>
internal static class IndexTables
{
    /// <summary>Version of the layout; a file with another version is rebuilt.</summary>
    public const string Version = "2";

    /// <summary>The stems table keeps no text of its own: the words are found again in the items.</summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS items(
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, meeting TEXT NOT NULL, language TEXT, date TEXT, kind TEXT NOT NULL,
          strength TEXT, json TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS items_by_meeting ON items(meeting, date);
        CREATE TABLE IF NOT EXISTS tags(sort TEXT NOT NULL, value TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(sort, value, row)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS tags_by_row ON tags(row);
        CREATE TABLE IF NOT EXISTS vectors(row INTEGER PRIMARY KEY, vector BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS links(
          earlier TEXT NOT NULL, later TEXT NOT NULL, relation TEXT NOT NULL, change TEXT, certain INTEGER NOT NULL, evidence TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS fates(id TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY(id, status)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS links_by_earlier ON links(earlier);
        CREATE INDEX IF NOT EXISTS links_by_later ON links(later);
        CREATE VIRTUAL TABLE IF NOT EXISTS stems USING fts5(words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
        CREATE VIRTUAL TABLE IF NOT EXISTS stem_counts USING fts5vocab(stems, row);
        """;

    public const string Drop = """
        DROP TABLE IF EXISTS stem_counts; DROP TABLE IF EXISTS stems; DROP TABLE IF EXISTS links; DROP TABLE IF EXISTS fates; DROP TABLE IF EXISTS vectors;
        DROP TABLE IF EXISTS tags; DROP TABLE IF EXISTS items; DROP TABLE IF EXISTS facts;
        """;
}
