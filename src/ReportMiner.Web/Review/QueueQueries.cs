using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportMiner.Decisions;

namespace ReportMiner.Web.Review;

/// <summary>What a person should look at, in one list: what is left of each kind, and of how many.</summary>
internal sealed class QueueQueries(ReviewStore store, DoubtfulItems doubtful)
{
    /// <summary>Entries of one kind in one answer, at most; counts are of all.</summary>
    private const int Most = 500;

    /// <summary>An item that is in one cell with its translations is asked about once; what is in no line cannot be decided.</summary>
    private const string OncePerCell = "item.line >= 0 AND item.n = (SELECT min(other.n) FROM item AS other WHERE other.line = "
        + "item.line AND other.meeting = item.meeting)";

    private const string NotAnswered =
        "NOT EXISTS (SELECT 1 FROM event WHERE event.undone = 0 AND event.matter = 'checked ' || $1 || ':' || item.id)";

    /// <summary>
    /// A cell may be uncertain without an item of its own: its line ends before, and an item that is certain to continue another line may
    /// continue this one, too. Then that item is asked about.
    /// </summary>
    private const string ContinuesEmptyCell = "item.n IN (SELECT min(own.n) FROM link "
        + "JOIN item AS later ON later.id = link.later JOIN item AS own ON own.line = later.line AND own.meeting = later.meeting "
        + "JOIN meeting ON meeting.n = later.meeting JOIN item AS earlier ON earlier.id = link.earlier "
        + "JOIN line ON line.n = earlier.line JOIN json_each(line.json, '$.cells') AS cell "
        + "WHERE link.certain = 0 AND link.decided = 0 AND link.json ->> '$.relation' <> 'translation' AND later.line >= 0 "
        + "AND cell.value ->> '$.status' = "
        + "'uncertain' AND cell.value ->> '$.meeting' = meeting.name AND json_array_length(cell.value, '$.items') = 0 GROUP BY own.line, "
        + "own.meeting)";

    private const string Uncertain = $"(item.status = 'uncertain' AND {OncePerCell} OR {ContinuesEmptyCell})";

    private const string WithoutPosition =
        $"item.kind = 'recommendation' AND {OncePerCell} AND item.n NOT IN (SELECT item FROM tag WHERE facet = 'position') AND "
        + $"item.meeting IN (SELECT DISTINCT placed.meeting FROM tag JOIN item AS placed ON placed.n = tag.item WHERE tag.facet = "
        + $"'position')";

    private const string Recognised = $"{OncePerCell} AND item.document IN (SELECT n FROM document WHERE status = 'recognised')";

    /// <summary>The kinds, in the order in which they are asked.</summary>
    public static readonly string[] Kinds = ["link", "themes", "position", "ask", "recognised"];

    /// <param name="json">Gets the counts by kind and the entries.</param>
    /// <param name="only">The kind whose entries are listed; empty for all.</param>
    public void Write(Utf8JsonWriter json, string only)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        var kinds = Kinds.Select(k => (Kind: k, Open: Open(statements, k), Done: Done(statements, k))).ToList();
        json.WriteStartObject();
        json.WriteStartObject("kinds");
        foreach ((string kind, List<Entry> open, int done) in kinds)
        {
            json.WriteStartObject(kind);
            json.WriteNumber("left", open.Count);
            json.WriteNumber("total", open.Count + done);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteNumber("left", kinds.Sum(k => k.Open.Count));
        json.WriteNumber("total", kinds.Sum(k => k.Open.Count + k.Done));
        json.WriteStartArray("entries");
        foreach (Entry entry in kinds.Where(k => only.Length == 0 || k.Kind == only).SelectMany(k => k.Open.Take(Most)))
        {
            entry.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private List<Entry> Open(Statements statements, string kind) => kind switch
    {
        "link" => Items(statements, kind, Uncertain),
        "position" => Items(statements, kind, WithoutPosition),
        "recognised" => Items(statements, kind, Recognised),
        "ask" => [.. statements.Rows(
            "SELECT ask.n, document.json ->> '$.citation', ask.label, ask.page, ask.text, ask.document FROM ask JOIN document ON "
                + "document.n = ask.document ORDER BY ask.n",
            r =>
                new Entry(
                    kind,
                    "",
                    new Ask(
                        r.GetInt32(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.GetString(4),
                        r.GetInt32(5))))
            .Where(e => statements.Number("SELECT count(*) FROM event WHERE undone = 0 AND matter = $1", Matter(e.Ask!)) == 0)],
        _ => [.. doubtful.Ids.Where(id => IsThere(statements, id) && !IsDone(statements, id)).Select(id => new Entry(kind, id, null))],
    };

    private int Done(Statements statements, string kind) => kind switch
    {
        "link" =>
            statements.Number(
                "SELECT count(DISTINCT line || matter) FROM event WHERE undone = 0 AND (field = 'link' OR (field = 'status' AND before "
                    + "= 'uncertain') OR matter GLOB 'checked link:*')"),
        "position" =>
            statements.Number(
                "SELECT count(DISTINCT line || matter) FROM event WHERE undone = 0 AND ((field = 'position' AND before = '') OR matter "
                    + "GLOB 'checked position:*')"),
        "recognised" =>
            statements.Number("SELECT count(DISTINCT line || matter) FROM event WHERE undone = 0 AND matter GLOB 'checked recognised:*'"),
        "ask" => statements.Rows(
            "SELECT ask.n, document.json ->> '$.citation', ask.text FROM ask JOIN document ON document.n = ask.document",
            r => new Ask(r.GetInt32(0), r.GetString(1), "", null, r.GetString(2), 0))
            .Count(a => statements.Number("SELECT count(*) FROM event WHERE undone = 0 AND matter = $1", Matter(a)) > 0),
        _ => doubtful.Ids.Count(id => IsDone(statements, id)),
    };

    private static List<Entry> Items(Statements statements, string kind, string condition) => statements.Rows(
        $"SELECT item.id FROM item WHERE {condition} AND {NotAnswered} ORDER BY item.line < 0, item.line, item.meeting, item.n",
        r => new Entry(kind, r.GetString(0), null), kind);

    // They were found in the run as it was then.
    private static bool IsThere(Statements statements, string id) => statements.Number("SELECT count(*) FROM item WHERE id = $1", id) > 0;

    private static bool IsDone(Statements statements, string id) => statements.Number(
        "SELECT count(*) FROM event JOIN item ON item.id = $1 JOIN line ON line.n = item.line WHERE event.line = line.id AND "
            + "event.undone = 0 AND event.round = '' AND (event.field = 'themes' OR event.matter = 'checked themes')", id) > 0;

    private static string Matter(Ask ask) => EventTable.Matter(DecisionMaker.OfAsk(ask.Document, ask.Label, ask.Text, "", "", default));

    private sealed record Ask(int Number, string Document, string Label, int? Page, string Text, int Place);

    private sealed record Entry(string Kind, string Id, Ask? Ask)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteString("id", Ask is null ? Id : System.FormattableString.Invariant($"ask-{Ask.Number}"));
            if (Ask is not null)
            {
                json.WriteString("document", Ask.Document);
                json.WriteString("label", Ask.Label);
                json.WriteString("text", Ask.Text);
                json.WriteNumber("place", Ask.Place);
                if (Ask.Page is { } page)
                {
                    json.WriteNumber("page", page);
                }
            }

            json.WriteEndObject();
        }
    }
}
