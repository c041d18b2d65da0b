using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>Links between items of different meetings, with what changed word by word.</summary>
internal sealed class LinkQueries(ReviewStore store)
{
    private const int Most = 40;

    /// <summary>
    /// An item of the later meeting with its translations, and the items of earlier meetings that it may continue, likest first.
    /// </summary>
    /// <param name="json">Gets them.</param>
    /// <param name="id">Id of the item.</param>
    /// <param name="reader">Language in which texts are compared, where both sides have it.</param>
    /// <returns>Whether there is such an item.</returns>
    public bool Candidates(Utf8JsonWriter json, string id, Language reader)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        if (Cell(statements, id) is not { Count: > 0 } later)
        {
            return false;
        }

        json.WriteStartObject();
        json.WriteNumber("version", new EventTable(statements).OfLinks(later[0].Id).Version);
        Items(json, "later", later);
        json.WriteStartArray("candidates");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string link in later.SelectMany(i => statements.Rows("SELECT json FROM link WHERE later = $1 ORDER BY json ->> "
            + "'$.score' DESC, earlier", r => r.GetString(0), i.Id)))
        {
            using var parsed = JsonDocument.Parse(link);
            string earlier = parsed.RootElement.GetProperty("earlier").GetProperty("id").GetString()!;
            List<Recommendation> cell = Cell(statements, earlier);
            if (parsed.RootElement.GetProperty("relation").GetString() != "translation" && cell.Count > 0
                && seen.Add(cell.Select(i => i.Id).Min(StringComparer.Ordinal)!))
            {
                json.WriteStartObject();
                json.WritePropertyName("link");
                json.WriteRawValue(link, skipInputValidation: true);
                Items(json, "earlier", cell);
                Differences(json, cell, later, reader);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    /// <summary>Two items side by side, linked or not.</summary>
    /// <returns>Whether there are both.</returns>
    public bool Pair(Utf8JsonWriter json, string earlier, string later, Language reader)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        List<Recommendation> before = Cell(statements, earlier), after = Cell(statements, later);
        if (before.Count == 0 || after.Count == 0)
        {
            return false;
        }

        json.WriteStartObject();
        Items(json, "earlier", before);
        Items(json, "later", after);
        Differences(json, before, after, reader);
        json.WriteEndObject();
        return true;
    }

    /// <summary>The links of an item to items of other meetings.</summary>
    public void Of(Utf8JsonWriter json, Statements statements, string id)
    {
        json.WriteStartArray("links");
        Recommendation? item = Item(statements, id);
        foreach ((string link, string other, bool isLater) in statements.Rows(
            "SELECT json, earlier, 0 FROM link WHERE later = $1 UNION ALL SELECT json, later, 1 FROM link WHERE earlier = $1 ORDER BY "
                + "3, 2 LIMIT 40", r => (r.GetString(0), r.GetString(1), r.GetInt32(2) != 0), id))
        {
            using var parsed = JsonDocument.Parse(link);
            if (item is null || parsed.RootElement.GetProperty("relation").GetString() == "translation"
                || Item(statements, other) is not { } found)
            {
                continue;
            }

            json.WriteStartObject();
            json.WritePropertyName("link");
            json.WriteRawValue(link, skipInputValidation: true);
            json.WriteBoolean("later", isLater);
            json.WritePropertyName("item");
            json.WriteRawValue(RunRecord.Text(found), skipInputValidation: true);
            Differences(json, isLater ? [item] : [found], isLater ? [found] : [item], item.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Of two languages the one that both have is compared; of two that both have, the reader's.
    private static void Differences(Utf8JsonWriter json, List<Recommendation> before, List<Recommendation> after, Language reader)
    {
        (Recommendation a, Recommendation b) =
            before.SelectMany(x => after.Select(y => (x, y))).OrderBy(p => p.x.Language == p.y.Language ? 0 : 1)
                .ThenBy(p => p.y.Language == reader ? 0 : 1).First();
        json.WriteStartObject("differences");
        json.WriteString("earlier", a.Id);
        json.WriteString("later", b.Id);
        json.WriteStartArray("segments");
        foreach (DiffSegment segment in a.Language == b.Language
            ? WordDiff.Compare(a.WholeText, b.WholeText)
            : [new DiffSegment(DiffKind.Deleted, a.WholeText), new DiffSegment(DiffKind.Inserted, b.WholeText)])
        {
            json.WriteStartArray();
            json.WriteStringValue(EnumWord.Of(segment.Kind));
            json.WriteStringValue(segment.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter json, string name, List<Recommendation> items)
    {
        json.WriteStartArray(name);
        items.ForEach(i => json.WriteRawValue(RunRecord.Text(i), skipInputValidation: true));
        json.WriteEndArray();
    }

    private static Recommendation? Item(Statements statements, string id) =>
        statements.Rows("SELECT json FROM item WHERE id = $1", r => RunRecord.Parse<Recommendation>(r.GetString(0)), id).FirstOrDefault();

    // The requested item comes first, then the others of its cell.
    private static List<Recommendation> Cell(Statements statements, string id) => statements.Rows(
        "SELECT json FROM item WHERE id = $1 OR (line >= 0 AND (line, meeting) = (SELECT line, meeting FROM item WHERE id = $1)) ORDER "
            + "BY id <> $1, n LIMIT $2",
        r => RunRecord.Parse<Recommendation>(r.GetString(0)), id, Most);
}
