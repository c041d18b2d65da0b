using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>What the pages ask, written as JSON. Items are passed on as the run keeps them.</summary>
internal sealed class ReviewQueries(ReviewStore store)
{
    /// <summary>Rows in one answer, at most.</summary>
    public const int MostRows = 500;

    /// <summary>Counts, meetings, documents, and what is left to do.</summary>
    public void Overview(Utf8JsonWriter json)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        json.WriteNumber("items", Count(read, "SELECT count(*) FROM item"));
        json.WriteNumber("lines", Count(read, "SELECT count(*) FROM line"));
        json.WriteNumber("decisions", Count(read, "SELECT count(*) FROM event"));
        json.WriteNumber("uncertain", Count(read, "SELECT count(*) FROM item WHERE status = 'uncertain'"));
        Pairs(json, "meetings", read, "SELECT meeting.name, count(item.n) FROM meeting LEFT JOIN item ON item.meeting = meeting.n GROUP BY meeting.n ORDER BY meeting.n");
        json.WriteStartArray("documents");
        Raw(json, read, "SELECT json FROM document ORDER BY n");
        json.WriteEndArray();
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
        json.WriteEndObject();
    }

    /// <summary>How many items of a view have each value of each facet, the facet's own choice left out.</summary>
    public void Facets(Utf8JsonWriter json, ReviewFilter filter)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        foreach (string facet in ReviewFilter.Facets)
        {
            using SqliteCommand command = read.CreateCommand();
            string condition = filter.Without(facet).Condition(command);
            command.CommandText = $"SELECT tag.value, count(DISTINCT item.n) AS many FROM tag JOIN item ON item.n = tag.item WHERE tag.facet = $facet AND {condition} GROUP BY tag.value ORDER BY many DESC, tag.value LIMIT 300";
            if (!command.Parameters.Contains("$facet"))
            {
                command.Parameters.AddWithValue("$facet", facet);
            }

            Pairs(json, facet, command);
        }

        json.WriteEndObject();
    }

    /// <summary>A window of the items of a view, in the order of the matrix: line by line, meeting by meeting.</summary>
    public void Rows(Utf8JsonWriter json, ReviewFilter filter, int from, int count)
    {
        using SqliteConnection read = store.Read();
        using SqliteCommand total = read.CreateCommand();
        total.CommandText = $"SELECT count(*), count(DISTINCT CASE WHEN item.line >= 0 THEN item.line END) FROM item WHERE {filter.Condition(total)}";
        json.WriteStartObject();
        using (SqliteDataReader counts = total.ExecuteReader())
        {
            counts.Read();
            json.WriteNumber("items", counts.GetInt32(0));
            json.WriteNumber("lines", counts.GetInt32(1));
        }

        json.WriteNumber("from", from);
        using SqliteCommand command = read.CreateCommand();
        command.CommandText =
            $"SELECT item.json, item.status, item.line, line.id, line.json ->> '$.comment' FROM item LEFT JOIN line ON line.n = item.line WHERE {filter.Condition(command)} ORDER BY item.line < 0, item.line, item.meeting, item.n LIMIT $count OFFSET $from";
        command.Parameters.AddWithValue("$count", Math.Clamp(count, 1, MostRows));
        command.Parameters.AddWithValue("$from", Math.Max(0, from));
        json.WriteStartArray("rows");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString("status", reader.GetString(1));
            json.WriteString("line", reader.IsDBNull(3) ? null : reader.GetString(3));
            json.WriteString("comment", reader.IsDBNull(4) ? null : reader.GetString(4));
            json.WritePropertyName("item");
            json.WriteRawValue(reader.GetString(0), skipInputValidation: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

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
    public bool Item(Utf8JsonWriter json, string id)
    {
        using SqliteConnection read = store.Read();
        using SqliteCommand find = read.CreateCommand();
        find.CommandText = "SELECT item.json, item.line, item.document, item.n, line.json FROM item LEFT JOIN line ON line.n = item.line WHERE item.id = $id";
        find.Parameters.AddWithValue("$id", id);
        using SqliteDataReader found = find.ExecuteReader();
        if (!found.Read())
        {
            return false;
        }

        (int line, int document, int n) = (found.GetInt32(1), found.GetInt32(2), found.GetInt32(3));
        json.WriteStartObject();
        json.WritePropertyName("item");
        json.WriteRawValue(found.GetString(0), skipInputValidation: true);
        json.WritePropertyName("line");
        json.WriteRawValue(found.IsDBNull(4) ? "null" : found.GetString(4), skipInputValidation: true);
        List(json, "others", read, string.Create(CultureInfo.InvariantCulture, $"SELECT json FROM item WHERE line = {line} AND line >= 0 AND n <> {n} ORDER BY meeting, n LIMIT 200"));
        List(json, "before", read, string.Create(CultureInfo.InvariantCulture, $"SELECT json FROM (SELECT n, json FROM item WHERE document = {document} AND n < {n} ORDER BY n DESC LIMIT 2) ORDER BY n"));
        List(json, "after", read, string.Create(CultureInfo.InvariantCulture, $"SELECT json FROM item WHERE document = {document} AND n > {n} ORDER BY n LIMIT 2"));
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
        History(json, read, "WHERE line = (SELECT id FROM line WHERE n = $line)", line);
        json.WriteEndObject();
        return true;
    }

    /// <summary>The log, newest first.</summary>
    public void Log(Utf8JsonWriter json, int after)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        History(json, read, "WHERE seq > $line", after);
        json.WriteEndObject();
    }

    /// <summary>What a person should look at: items whose link is uncertain, then those whose themes are least sure.</summary>
    public void Queue(Utf8JsonWriter json, IReadOnlyCollection<string> doubtful)
    {
        using SqliteConnection read = store.Read();
        json.WriteStartObject();
        json.WriteStartArray("entries");
        int left = 0;
        using (SqliteCommand uncertain = read.CreateCommand())
        {
            uncertain.CommandText = "SELECT id FROM item WHERE status = 'uncertain' ORDER BY line, meeting, n LIMIT 500";
            using SqliteDataReader reader = uncertain.ExecuteReader();
            while (reader.Read())
            {
                Entry(json, reader.GetString(0), "link");
                left++;
            }
        }

        foreach (string id in doubtful)
        {
            Entry(json, id, "themes");
            left++;
        }

        json.WriteEndArray();
        json.WriteNumber("left", left);
        json.WriteEndObject();

        static void Entry(Utf8JsonWriter json, string id, string why)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("why", why);
            json.WriteEndObject();
        }
    }

    private static void History(Utf8JsonWriter json, SqliteConnection read, string where, int line)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = $"SELECT seq, item, who, at, field, meeting, before, after, undone FROM event {where} ORDER BY seq DESC LIMIT 200";
        command.Parameters.AddWithValue("$line", line);
        using SqliteDataReader reader = command.ExecuteReader();
        json.WriteStartArray("history");
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteNumber("seq", reader.GetInt32(0));
            foreach ((string name, int place) in new[] { ("item", 1), ("who", 2), ("at", 3), ("field", 4), ("meeting", 5), ("before", 6), ("after", 7) })
            {
                json.WriteString(name, reader.GetString(place));
            }

            json.WriteBoolean("undone", reader.GetInt32(8) != 0);
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

    private static void Pairs(Utf8JsonWriter json, string name, SqliteConnection read, string sql)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = sql;
        Pairs(json, name, command);
    }

    private static void Pairs(Utf8JsonWriter json, string name, SqliteCommand command)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        json.WriteStartArray(name);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString("value", reader.GetString(0));
            json.WriteNumber("items", reader.GetInt32(1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int Count(SqliteConnection read, string sql)
    {
        using SqliteCommand command = read.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
