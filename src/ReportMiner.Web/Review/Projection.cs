using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>Draws a run into the tables, whole or line by line.</summary>
internal sealed class Projection(Statements statements)
{
    /// <summary>Rises with every change of the tables or of what is put into them.</summary>
    public const string Version = "5";

    /// <summary>Draws everything, into tables without indexes; items and links are passed over once, as they come.</summary>
    public void Draw(RunResult run, string stamp)
    {
        Dictionary<string, int> meetings = DrawMeetings(run);
        Dictionary<(string, string), int> documents = DrawDocuments(run);
        foreach (ItemLink link in run.Lineage.Links)
        {
            DrawLink(link);
        }

        foreach (SeriesStep step in run.Lineage.Series)
        {
            statements.Run("INSERT INTO series VALUES ($1, $2, $3)", step.Earlier, step.Later, step.Confirmed ? 1 : 0);
        }

        Dictionary<string, (int Line, LineageCell Cell)> placeOf = PlacesOf(run.Lineage.Lines);
        var files = new Dictionary<(string, Language), int>();
        var ranks = new Dictionary<string, long>(placeOf.Count, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int place = 0;
        foreach (Recommendation item in run.Recommendations)
        {
            (int line, LineageCell? cell) = placeOf.TryGetValue(item.Id, out (int Line, LineageCell Cell) found) ? (found.Line, found.Cell)
                : (-1, null);
            if (line < 0 && !seen.Add(item.Id))
            {
                continue;
            }

            int meeting = meetings.GetValueOrDefault(item.Meeting, -1), file = -1;
            if (line >= 0)
            {
                files.TryAdd((item.Source.Sha256, item.Language), files.Count);
                file = files[(item.Source.Sha256, item.Language)];
                if (!ranks.TryAdd(item.Id, LineOrder.Rank(meeting, file, place)))
                {
                    continue;
                }
            }

            int document = documents.GetValueOrDefault((item.Source.File, item.Source.Sha256), -1);
            statements.Run("INSERT INTO item VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                place, item.Id, line, meeting, document, file, item.Language.Code() ?? "", EnumWord.Of(item.Kind), item.Strength ?? "",
                    StatusOf(cell), RunRecord.Text(item));
            string words = string.Join(' ', ReviewFilter.Stems(string.Join(' ', item.Source.Citation, item.Number, item.WholeText)));
            statements.Run("INSERT INTO words (rowid, text) VALUES ($1, $2)", place, words);
            Tag("INSERT INTO temp.tags VALUES ($1, $2, $3)", place, item, cell, line >= 0 && !run.Lineage.Lines[line].Decided.IsEmpty);
            place++;
        }

        DrawLines(run.Lineage.Lines, ranks);
        statements.Run("INSERT INTO meta VALUES ('stamp', $1), ('version', $2)", stamp, Version);
    }

    /// <summary>Draws a link.</summary>
    public void DrawLink(ItemLink link) => statements.Run(
        "INSERT INTO link (earlier, later, certain, decided, json) VALUES ($1, $2, $3, $4, $5)",
        link.Earlier.Id, link.Later.Id, link.Certain ? 1 : 0, link.Decided ? 1 : 0, RunRecord.Text(link));

    private Dictionary<string, int> DrawMeetings(RunResult run)
    {
        var meetings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string meeting in run.Lineage.Meetings.Concat(run.Documents.Select(d => d.Document.Source.Meeting))
            .Distinct(StringComparer.Ordinal))
        {
            meetings.Add(meeting, meetings.Count);
            statements.Run("INSERT INTO meeting VALUES ($1, $2)", meetings.Count - 1, meeting);
        }

        return meetings;
    }

    private Dictionary<(string, string), int> DrawDocuments(RunResult run)
    {
        var documents = new Dictionary<(string, string), int>();
        foreach (DocumentReport report in run.Documents)
        {
            documents.TryAdd((report.Document.Source.File, report.Document.Source.Sha256), documents.Count);
            statements.Run("INSERT INTO document VALUES ($1, $2, $3, $4, $5, $6)",
                documents.Count - 1, report.Document.Source.Sha256, report.Document.Source.File, report.Document.Source.Meeting,
                EnumWord.Of(report.Document.Status), DocumentJson(report));
            foreach (OpenAsk ask in report.Document.Completeness.Asks.Unaccounted)
            {
                statements.Run(
                    "INSERT INTO ask (document, label, page, text) VALUES ($1, $2, $3, $4)",
                    documents.Count - 1,
                    ask.Label,
                    ask.Page,
                    ask.Text);
            }
        }

        return documents;
    }

    private static Dictionary<string, (int Line, LineageCell Cell)> PlacesOf(ImmutableArray<LineageLine> lines)
    {
        var places = new Dictionary<string, (int Line, LineageCell Cell)>(StringComparer.Ordinal);
        for (int n = 0; n < lines.Length; n++)
        {
            foreach (LineageCell cell in lines[n].Cells)
            {
                foreach (string item in cell.Items)
                {
                    places.TryAdd(item, (n, cell));
                }
            }
        }

        return places;
    }

    // Lines of earlier programs may stand in another order: then they keep it, and no thread can be laid alone.
    private void DrawLines(ImmutableArray<LineageLine> lines, Dictionary<string, long> ranks)
    {
        long[]? numbers = LineOrder.Numbers(lines, id => ranks.GetValueOrDefault(id, -1));
        for (int n = 0; n < lines.Length; n++)
        {
            statements.Run("INSERT INTO line VALUES ($1, $2, $3)", numbers?[n] ?? n, lines[n].Id, RunRecord.Text(lines[n]));
        }

        if (numbers is not null)
        {
            statements.Run("CREATE TEMP TABLE numbers (place INTEGER PRIMARY KEY, n INTEGER NOT NULL)");
            for (int n = 0; n < lines.Length; n++)
            {
                statements.Run("INSERT INTO temp.numbers VALUES ($1, $2)", n, numbers[n]);
            }

            statements.Run("UPDATE item SET line = (SELECT n FROM temp.numbers WHERE place = line) WHERE line >= 0");
            statements.Run("DROP TABLE temp.numbers");
        }

        statements.Run("INSERT INTO meta VALUES ('threads', $1)", numbers is null ? "whole" : "single");
    }

    /// <summary>Draws one line and its items again, after a decision.</summary>
    public void Redraw(RunResult part)
    {
        LineageLine line = part.Lineage.Lines[0];
        statements.Run("UPDATE line SET json = $2 WHERE id = $1", line.Id, RunRecord.Text(line));
        foreach (Recommendation item in part.Recommendations)
        {
            Redraw(item, line, statements.Long("SELECT line FROM item WHERE id = $1", item.Id));
        }
    }

    /// <summary>Draws an item again.</summary>
    /// <param name="item">The item.</param>
    /// <param name="line">The line that it is in.</param>
    /// <param name="number">Number of the line.</param>
    public void Redraw(Recommendation item, LineageLine line, long number)
    {
        LineageCell? cell = line.Cells.FirstOrDefault(c => c.Items.Contains(item.Id));
        statements.Run("UPDATE item SET json = $2, status = $3, line = $4 WHERE id = $1", item.Id, RunRecord.Text(item), StatusOf(cell),
            number);
        int n = statements.Number("SELECT n FROM item WHERE id = $1", item.Id);
        statements.Run("DELETE FROM tag WHERE item = $1", n);
        Tag("INSERT OR IGNORE INTO tag VALUES ($1, $2, $3)", n, item, cell, !line.Decided.IsEmpty);
    }

    private static string StatusOf(LineageCell? cell) => cell?.Status is { } status ? EnumWord.Of(status) : "";

    private void Tag(string insert, int n, Recommendation item, LineageCell? cell, bool decided)
    {
        Tag("meeting", item.Meeting);
        Tag("status", StatusOf(cell));
        Tag("kind", EnumWord.Of(item.Kind));
        Tag("language", item.Language.Code() ?? "");
        Tag("strength", item.Strength ?? "");
        Tag("position", item.Position ?? "");
        Tag("document", item.Source.Citation);
        Tag("decided", decided ? "yes" : "no");
        Array.ForEach([.. cell?.Changes.Select(c => EnumWord.Of(c.Class)).Distinct() ?? []], c => Tag("change", c));
        Array.ForEach([.. item.Themes.Select(t => t.Id).Distinct()], t => Tag("theme", t));
        Array.ForEach([.. item.Proposers.Distinct()], p => Tag("proposer", p));
        Array.ForEach([.. item.Addressees.Distinct()], a => Tag("addressee", a));

        void Tag(string facet, string value)
        {
            if (value.Length > 0)
            {
                statements.Run(insert, facet, value, n);
            }
        }
    }

    private static string DocumentJson(DocumentReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("file", report.Document.Source.File);
            json.WriteString("sha256", report.Document.Source.Sha256);
            json.WriteString("citation", report.Document.Source.Citation);
            json.WriteString("meeting", report.Document.Source.Meeting);
            json.WriteString("title", report.Document.Source.Masthead.Title);
            json.WriteString("status", EnumWord.Of(report.Document.Status));
            json.WriteNumber("items", report.Items);
            json.WriteNumber("pages", report.Document.Source.PageCount);
            json.WriteString("format", EnumWord.Of(report.Document.Source.Format));
            json.WriteNumber("asks", report.Document.Completeness.Asks.Count);
            json.WriteNumber("open", report.Document.Completeness.Asks.Unaccounted.Length);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in report.Document.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code);
                json.WriteString("severity", EnumWord.Of(diagnostic.Severity));
                json.WriteString("message", diagnostic.Message);
                if (diagnostic.Page is { } page)
                {
                    json.WriteNumber("page", page);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
