using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportMiner.Export.Docx;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>What the pages ask, written as JSON. Items are passed on as the run keeps them.</summary>
internal sealed class ReviewQueries(ReviewStore store)
{
    /// <summary>Rows in one answer, at most.</summary>
    public const int MostRows = 500;

    private Counts? _counted;

    /// <summary>Counts, meetings, themes, names.</summary>
    public void Overview(Utf8JsonWriter json)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        json.WriteNumber("items", Count(read, "SELECT count(*) FROM item"));
        json.WriteNumber("lines", Count(read, "SELECT count(*) FROM line"));
        json.WriteNumber("decisions", Count(read, "SELECT count(*) FROM event"));
        json.WriteNumber("uncertain", Count(read, "SELECT count(*) FROM item WHERE status = 'uncertain'"));
        Meetings(json, read);
        json.WriteNumber("documents", Count(read, "SELECT count(*) FROM document"));
        json.WriteNumber("incomplete", Count(read, "SELECT count(*) FROM document WHERE status <> 'complete'"));
        json.WriteStartArray("themes");
        foreach (var theme in store.Catalogue.Themes)
        {
            json.WriteStartObject();
            json.WriteString("id", theme.Id);
            json.WriteString("en", theme.Name.En);
            json.WriteString("ru", theme.Name.Ru);
            json.WriteString("definitionEn", theme.Definition.En);
            json.WriteString("definitionRu", theme.Definition.Ru);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        NamesAndSeries(json, read);
        json.WriteEndObject();
    }

    /// <summary>Each meeting with its items, documents, those that are not complete, and sentences that are in no item.</summary>
    private static void Meetings(Utf8JsonWriter json, SqliteConnection read)
    {
        using var statements = new Statements(read);
        json.WriteStartArray("meetings");
        foreach ((string name, int[] counts) in statements.Rows("WITH part AS (SELECT meeting, count(*) AS documents, sum(status <> "
            + "'complete') AS incomplete, sum(json ->> '$.open') AS open FROM document GROUP BY meeting), held AS (SELECT meeting, count(*"
            + ") AS items FROM item GROUP BY meeting) SELECT name, coalesce(items, 0), coalesce(documents, 0), coalesce(incomplete, 0), "
            + "coalesce(open, 0) FROM meeting LEFT JOIN held ON held.meeting = meeting.n LEFT JOIN part ON part.meeting = meeting.name "
            + "ORDER BY meeting.n", r => (r.GetString(0), new[] { r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4) })))
        {
            json.WriteStartObject();
            json.WriteString("value", name);
            json.WriteNumber("items", counts[0]);
            json.WriteNumber("documents", counts[1]);
            json.WriteNumber("incomplete", counts[2]);
            json.WriteNumber("open", counts[3]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Which meeting was compared with which, and the names of the States and bodies that the items name.</summary>
    private static void NamesAndSeries(Utf8JsonWriter json, SqliteConnection read)
    {
        using var statements = new Statements(read);
        json.WriteStartArray("series");
        foreach ((
            string earlier, string later,
            bool confirmed) in statements.Rows(
                "SELECT earlier, later, confirmed FROM series", r => (r.GetString(0), r.GetString(1), r.GetInt32(2) != 0)))
        {
            json.WriteStartObject();
            json.WriteString("earlier", earlier);
            json.WriteString("later", later);
            json.WriteBoolean("confirmed", confirmed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("actors");
        foreach (string id in statements.Rows(
            "SELECT DISTINCT value FROM tag WHERE facet IN ('proposer', 'addressee') ORDER BY value", r => r.GetString(0)))
        {
            json.WriteStartObject(id);
            json.WriteString("en", ActorNames.For(id, Language.English));
            json.WriteString("ru", ActorNames.For(id, Language.Russian));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>How many items of a view have each value of each facet, the facet's own choice left out.</summary>
    public void Facets(Utf8JsonWriter json, ReviewFilter filter)
    {
        using SqliteConnection read = store.Read();
        var counts = new Dictionary<string, List<(string Value, int Items)>>(StringComparer.Ordinal);
        Count(read, filter, null, counts);
        foreach (string facet in filter.Values.Keys)
        {
            counts.Remove(facet);
            Count(read, filter.Without(facet), facet, counts);
        }

        json.WriteStartObject();
        foreach (string facet in ReviewFilter.Facets)
        {
            json.WriteStartArray(facet);
            foreach ((string value, int items) in counts.GetValueOrDefault(facet, []))
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteNumber("items", items);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Counts the values of all facets, or of one, among the items that pass a filter.</summary>
    private static void Count(SqliteConnection read, ReviewFilter filter, string? only, Dictionary<string, List<(string, int)>> counts)
    {
        using SqliteCommand command = read.CreateCommand();
        string condition = filter.Condition(command), facet = only is null ? "" : " AND tag.facet = $only";
        command.CommandText = filter.IsEmpty
            ? $"SELECT facet, value, count(*) AS many FROM tag WHERE 1{facet} GROUP BY facet, value ORDER BY facet, many DESC, value"
            : $"WITH shown AS MATERIALIZED (SELECT n FROM item WHERE {condition}) SELECT tag.facet, tag.value, count(*) AS many FROM "
                + $"shown JOIN tag ON tag.item = shown.n{facet} GROUP BY tag.facet, tag.value ORDER BY tag.facet, many DESC, tag.value";
        if (only is not null)
        {
            command.Parameters.AddWithValue("$only", only);
        }

        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!counts.TryGetValue(reader.GetString(0), out List<(string, int)>? values))
            {
                counts.Add(reader.GetString(0), values = []);
            }

            values.Add((reader.GetString(1), reader.GetInt32(2)));
        }
    }

    /// <summary>Of an item the later item of an uncertain link that is its own: the address where it is decided.</summary>
    private const string OpenLink = "(SELECT link.later FROM link WHERE link.later = item.id AND link.certain = 0 "
        + "AND link.decided = 0 AND link.json ->> '$.relation' <> 'translation' UNION ALL SELECT link.later FROM link WHERE link.earlier "
        + "= item.id AND link.certain = 0 AND link.decided = 0 AND link.json ->> '$.relation' <> 'translation' LIMIT 1)";

    /// <summary>A window of the items of a view, in the order of the matrix: line by line, meeting by meeting.</summary>
    public void Rows(Utf8JsonWriter json, ReviewFilter filter, int from, int count)
    {
        using SqliteConnection read = store.Read();
        (int items, int lines) = Counted(read, filter);
        json.WriteStartObject();
        json.WriteNumber("items", items);
        json.WriteNumber("lines", lines);
        json.WriteNumber("from", from);
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = $"""
            WITH shown AS MATERIALIZED (SELECT n FROM item WHERE {filter.Condition(command)} ORDER BY item.line < 0, item.line, item.meeting, item.n LIMIT $count OFFSET $from)
            SELECT item.json, item.status, line.id, line.json ->> '$.comment',
              (SELECT cell.value -> '$.changes' FROM json_each(line.json, '$.cells') AS cell JOIN meeting ON meeting.n = item.meeting
                WHERE cell.value ->> '$.meeting' = meeting.name),
              {OpenLink}
            FROM shown JOIN item ON item.n = shown.n LEFT JOIN line ON line.n = item.line ORDER BY item.line < 0, item.line, item.meeting, item.n
            """;
        command.Parameters.AddWithValue("$count", Math.Clamp(count, 1, MostRows));
        command.Parameters.AddWithValue("$from", Math.Max(0, from));
        json.WriteStartArray("rows");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString("status", reader.GetString(1));
            json.WriteString("line", reader.IsDBNull(2) ? null : reader.GetString(2));
            json.WriteString("comment", reader.IsDBNull(3) ? null : reader.GetString(3));
            json.WritePropertyName("changes");
            json.WriteRawValue(reader.IsDBNull(4) ? "[]" : reader.GetString(4), skipInputValidation: true);
            json.WriteString("open", reader.IsDBNull(5) ? null : reader.GetString(5));
            json.WritePropertyName("item");
            json.WriteRawValue(reader.GetString(0), skipInputValidation: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Who scrolls asks for the same counts again and again; they hold until something changes.
    private (int Items, int Lines) Counted(SqliteConnection read, ReviewFilter filter)
    {
        (int Version, string Filter) key = (store.Version, filter.Key);
        if (_counted is { } known && known.Key == key)
        {
            return known.Both;
        }

        using SqliteCommand total = read.CreateCommand();
        total.CommandText = $"SELECT count(*), count(DISTINCT CASE WHEN item.line >= 0 THEN item.line END) FROM item "
            + $"WHERE {filter.Condition(total)}";
        using SqliteDataReader reader = total.ExecuteReader();
        reader.Read();
        (int, int) counts = (reader.GetInt32(0), reader.GetInt32(1));
        _counted = new Counts(key, counts);
        return counts;
    }

    private sealed record Counts((int Version, string Filter) Key, (int Items, int Lines) Both);

    /// <summary>The ids of the items of a view: what an export of it holds.</summary>
    public HashSet<string> Ids(ReviewFilter filter)
    {
        using SqliteConnection read = store.Read();
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = $"SELECT item.id FROM item WHERE {filter.Condition(command)}";
        using SqliteDataReader reader = command.ExecuteReader();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    /// <summary>An item with its line, the other items of the line, its decisions and its neighbours in the document.</summary>
    /// <returns>Whether there is such an item.</returns>
    public bool Item(Utf8JsonWriter json, string id, LinkQueries links, SourceFiles files, Unseen unseen)
    {
        using SqliteConnection read = store.Read();
        using SqliteCommand find = read.CreateCommand();
        find.CommandText =
            "SELECT item.json, item.line, item.document, item.n, line.json FROM item LEFT JOIN line ON line.n = item.line WHERE "
            + "item.id = $id";
        find.Parameters.AddWithValue("$id", id);
        using SqliteDataReader found = find.ExecuteReader();
        if (!found.Read())
        {
            return false;
        }

        (long line, int document, int n) = (found.GetInt64(1), found.GetInt32(2), found.GetInt32(3));
        json.WriteStartObject();
        json.WritePropertyName("item");
        json.WriteRawValue(found.GetString(0), skipInputValidation: true);
        json.WritePropertyName("line");
        json.WriteRawValue(found.IsDBNull(4) ? "null" : found.GetString(4), skipInputValidation: true);
        List(
            json,
            "others",
            read,
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT json FROM item WHERE line = {line} AND line >= 0 AND n <> {n} ORDER BY meeting, n LIMIT 200"));
        List(
            json,
            "before",
            read,
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT json FROM (SELECT n, json FROM item WHERE document = {document} AND n < {n} ORDER BY n DESC LIMIT 2) ORDER BY n"));
        List(
            json,
            "after",
            read,
            string.Create(
                CultureInfo.InvariantCulture, $"SELECT json FROM item WHERE document = {document} AND n > {n} ORDER BY n LIMIT 2"));
        json.WriteStartObject("matters");
        foreach ((string field, Matter matter) in store.Matters(id))
        {
            json.WriteStartObject(field);
            json.WriteNumber("version", matter.Version);
            json.WriteString("value", matter.Value);
            json.WriteString("who", matter.Who);
            json.WriteString("when", matter.When);
            json.WriteString("before", matter.Before);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        using (var statements = new Statements(read))
        {
            links.Of(json, statements, id);
            json.WriteStartObject("files");
            foreach ((
                string item,
                int place) in statements.Rows(
                    "SELECT id, document FROM item WHERE n = $1 OR (line = $2 AND line >= 0) LIMIT 200",
                    r => (r.GetString(0), r.GetInt32(1)),
                    n,
                    line))
            {
                json.WriteStartObject(item);
                json.WriteNumber("document", place);
                json.WriteBoolean("there", files.Find(place) is not null);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        History(json, read, "WHERE line = (SELECT id FROM line WHERE n = $line)", line, unseen);
        json.WriteEndObject();
        return true;
    }

    /// <summary>The log, newest first.</summary>
    public void Log(Utf8JsonWriter json, int after, Unseen unseen)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        History(json, read, "WHERE seq > $line", after, unseen);
        json.WriteEndObject();
    }

    /// <summary>The whole log as rows of a table, oldest first.</summary>
    public List<string[]> LogRows(Unseen unseen)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        return statements.Rows(
            "SELECT seq, at, who, field, meeting, item, before, after, undone, round FROM event WHERE who = $1 OR round NOT IN (SELECT "
                + "value FROM json_each($2)) ORDER BY seq",
            r => (string[])[.. Enumerable.Range(0, 10).Select(i => i == 8 ? (r.GetInt32(i) != 0 ? "yes" : "") : r.GetValue(i).ToString()!)],
                unseen.Who, unseen.Json);
    }

    /// <summary>The matters on which people differ, each with its item.</summary>
    public void Differing(Utf8JsonWriter json, Unseen unseen)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (Disagreement found in new Disagreements(statements).Open(unseen.Rounds))
        {
            json.WriteStartObject();
            json.WriteString("id", found.Item);
            json.WriteString("field", found.Field);
            json.WriteString("before", found.Before);
            string about = found.Opinions[0].About;
            json.WriteString("earlier", found.Field == "link" ? about.Split(' ')[1] : null);
            json.WriteString("later", found.Field == "link" ? about.Split(' ')[2] : null);
            json.WriteStartArray("opinions");
            foreach (Opinion opinion in found.Opinions)
            {
                json.WriteStartObject();
                json.WriteString("who", opinion.Who);
                json.WriteString("at", opinion.At);
                json.WriteString("value", opinion.After);
                json.WriteString("round", opinion.Round);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The items of a view, of each line one, in its order.</summary>
    public List<string> OncePerLine(ReviewFilter filter, int most)
    {
        using SqliteConnection read = store.Read();
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = $"SELECT item.id FROM item WHERE item.n IN (SELECT min(n) FROM item WHERE line >= 0 "
            + $"AND {filter.Condition(command)} GROUP BY line) ORDER BY line, n LIMIT $most";
        command.Parameters.AddWithValue("$most", most);
        using SqliteDataReader reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    /// <summary>A list that an editor has put together, as a Word document.</summary>
    public byte[] List(ListRequest list)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        Language language = list.Language == "ru" ? Language.Russian : Language.English;
        using var stream = new MemoryStream();
        IssuedList.Write(stream, list.Title, language, [.. list.Chapters.Select(c => (
            store.Catalogue.Themes.FirstOrDefault(t => t.Id == c.Theme)?.Name.In(language)
                ?? (language == Language.Russian ? "Прочие вопросы" : "Other matters"),
            c.Items
                .SelectMany(id =>
                    statements.Rows("SELECT json FROM item WHERE id = $1", r => RunRecord.Parse<Recommendation>(r.GetString(0)), id))
                .ToImmutableArray()))]);
        return stream.ToArray();
    }

    private static void History(Utf8JsonWriter json, SqliteConnection read, string where, long line, Unseen unseen)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = $"SELECT seq, item, who, at, field, meeting, before, after, undone, text, round, settles FROM "
            + $"event {where} AND (who = $who OR round NOT IN (SELECT value FROM json_each($rounds))) ORDER BY seq DESC LIMIT 200";
        command.Parameters.AddWithValue("$line", line);
        command.Parameters.AddWithValue("$who", unseen.Who);
        command.Parameters.AddWithValue("$rounds", unseen.Json);
        using SqliteDataReader reader = command.ExecuteReader();
        json.WriteStartArray("history");
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteNumber("seq", reader.GetInt32(0));
            foreach ((string name, int place) in new[] { ("item", 1), ("who", 2), ("at", 3), ("field", 4), ("meeting", 5), ("before", 6),
                ("after", 7), ("text", 9), ("round", 10) })
            {
                json.WriteString(name, reader.GetString(place));
            }

            json.WriteBoolean("undone", reader.GetInt32(8) != 0);
            json.WriteBoolean("settles", reader.GetString(11).Length > 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, SqliteConnection read, string sql)
    {
        json.WriteStartArray(name);
        Raw(json, read, sql);
        json.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter json, SqliteConnection read, string sql)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            json.WriteRawValue(reader.GetString(0), skipInputValidation: true);
        }
    }

    private static int Count(SqliteConnection read, string sql)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
