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
    public const string Version = "2";

    /// <summary>Draws everything.</summary>
    public void Draw(RunResult run, string stamp)
    {
        statements.Run("INSERT INTO meta VALUES ('stamp', $1), ('version', $2)", stamp, Version);
        var meetings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string meeting in run.Lineage.Meetings.Concat(run.Documents.Select(d => d.Document.Source.Meeting)).Distinct(StringComparer.Ordinal))
        {
            meetings.Add(meeting, meetings.Count);
            statements.Run("INSERT INTO meeting VALUES ($1, $2)", meetings.Count - 1, meeting);
        }

        var documents = new Dictionary<(string, string), int>();
        foreach (DocumentReport report in run.Documents)
        {
            documents.TryAdd((report.Document.Source.File, report.Document.Source.Sha256), documents.Count);
            statements.Run("INSERT INTO document VALUES ($1, $2, $3, $4, $5, $6)",
                documents.Count - 1, report.Document.Source.Sha256, report.Document.Source.File, report.Document.Source.Meeting, EnumWord.Of(report.Document.Status), DocumentJson(report));
            foreach (OpenAsk ask in report.Document.Completeness.Asks.Unaccounted)
            {
                statements.Run("INSERT INTO ask (document, label, page, text) VALUES ($1, $2, $3, $4)", documents.Count - 1, ask.Label, ask.Page, ask.Text);
            }
        }

        var placeOf = new Dictionary<string, (int Line, LineageCell Cell)>(StringComparer.Ordinal);
        var decided = new HashSet<int>();
        for (int n = 0; n < run.Lineage.Lines.Length; n++)
        {
            LineageLine line = run.Lineage.Lines[n];
            statements.Run("INSERT INTO line VALUES ($1, $2, $3)", n, line.Id, RunRecord.Text(line));
            foreach (LineageCell cell in line.Cells)
            {
                foreach (string item in cell.Items)
                {
                    placeOf.TryAdd(item, (n, cell));
                }
            }

            if (!line.Decided.IsEmpty)
            {
                decided.Add(n);
            }
        }

        foreach (ItemLink link in run.Lineage.Links)
        {
            statements.Run("INSERT INTO link (earlier, later, certain, decided, json) VALUES ($1, $2, $3, $4, $5)", link.Earlier.Id, link.Later.Id, link.Certain ? 1 : 0, link.Decided ? 1 : 0, RunRecord.Text(link));
        }

        int place = 0;
        foreach (Recommendation item in run.Recommendations)
        {
            (int line, LineageCell? cell) = placeOf.TryGetValue(item.Id, out (int Line, LineageCell Cell) found) ? (found.Line, found.Cell) : (-1, null);
            int document = documents.GetValueOrDefault((item.Source.File, item.Source.Sha256), -1);
            statements.Run("INSERT OR IGNORE INTO item VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", place, item.Id, line, meetings.GetValueOrDefault(item.Meeting, -1), document, item.Language.Code() ?? "", EnumWord.Of(item.Kind), item.Strength ?? "", StatusOf(cell), RunRecord.Text(item));
            statements.Run("INSERT INTO words (rowid, text) VALUES ($1, $2)", place, string.Join(' ', ReviewFilter.Stems(string.Join(' ', item.Source.Citation, item.Number, item.WholeText))));
            Tag(place, item, cell, decided.Contains(line));
            place++;
        }
    }

    /// <summary>Draws one line and its items again, after a decision.</summary>
    public void Redraw(RunResult part)
    {
        LineageLine line = part.Lineage.Lines[0];
        statements.Run("UPDATE line SET json = $2 WHERE id = $1", line.Id, RunRecord.Text(line));
        foreach (Recommendation item in part.Recommendations)
        {
            LineageCell? cell = line.Cells.FirstOrDefault(c => c.Items.Contains(item.Id));
            statements.Run("UPDATE item SET json = $2, status = $3 WHERE id = $1", item.Id, RunRecord.Text(item), StatusOf(cell));
            int n = statements.Number("SELECT n FROM item WHERE id = $1", item.Id);
            statements.Run("DELETE FROM tag WHERE item = $1", n);
            Tag(n, item, cell, !line.Decided.IsEmpty);
        }
    }

    private static string StatusOf(LineageCell? cell) => cell?.Status is { } status ? EnumWord.Of(status) : "";

    private void Tag(int n, Recommendation item, LineageCell? cell, bool decided)
    {
        Tag(n, "meeting", item.Meeting);
        Tag(n, "status", StatusOf(cell));
        Tag(n, "kind", EnumWord.Of(item.Kind));
        Tag(n, "language", item.Language.Code() ?? "");
        Tag(n, "strength", item.Strength ?? "");
        Tag(n, "position", item.Position ?? "");
        Tag(n, "document", item.Source.Citation);
        cell?.Changes.Select(c => EnumWord.Of(c.Class)).Distinct().ToList().ForEach(c => Tag(n, "change", c));
        Tag(n, "decided", decided ? "yes" : "no");
        item.Themes.Select(t => t.Id).Distinct().ToList().ForEach(t => Tag(n, "theme", t));
        item.Proposers.Distinct().ToList().ForEach(p => Tag(n, "proposer", p));
        item.Addressees.Distinct().ToList().ForEach(a => Tag(n, "addressee", a));
    }

    private void Tag(int n, string facet, string value)
    {
        if (value.Length > 0)
        {
            statements.Run("INSERT OR IGNORE INTO tag VALUES ($1, $2, $3)", facet, value, n);
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
