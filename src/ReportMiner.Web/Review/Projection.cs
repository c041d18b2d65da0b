using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Store;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>Draws a run into the tables, whole or line by line.</summary>
/// <param name="statements">Statements of the tables.</param>
/// <param name="told">Receives how far it is, where all is drawn.</param>
internal sealed class Projection(Statements statements, Action<Drawn>? told = null)
{
    // A large run takes seconds: who waits sees it move.
    private const int Step = 1000;

    /// <summary>Rises with every change of the tables or of what is put into them.</summary>
    public const string Version = "6";

    /// <summary>Draws everything, into tables without indexes; of items, links and lines one is in memory at a time.</summary>
    public void Draw(RunRows run, string stamp)
    {
        Dictionary<string, int> meetings = DrawMeetings(run.Meetings);
        Dictionary<(string, string), int> documents = DrawDocuments(run.Documents, meetings);
        var drawn = new Drawn(0, run.Items.Count, documents.Count,
            statements.Number("SELECT count(*) FROM document WHERE status <> 'complete'"));
        told?.Invoke(drawn);
        foreach (ItemLink link in run.Links)
        {
            DrawLink(link);
        }

        foreach (SeriesStep step in run.Series)
        {
            statements.Run("INSERT INTO series VALUES ($1, $2, $3)", step.Earlier, step.Later, step.Confirmed ? 1 : 0);
        }

        Dictionary<string, Spot> spots = SpotsOf(run.Lines);
        DrawItems(run.Items, spots, meetings, documents, drawn);
        DrawLines(run.Lines, spots);
        statements.Run("INSERT INTO meta VALUES ('stamp', $1), ('version', $2)", stamp, Version);
    }

    private void DrawItems(
        IEnumerable<Recommendation> items, Dictionary<string, Spot> spots, Dictionary<string, int> meetings,
        Dictionary<(string, string), int> documents, Drawn drawn)
    {
        var files = new Dictionary<(string, Language), int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int place = 0;
        foreach (Recommendation item in items)
        {
            ref Spot found = ref CollectionsMarshal.GetValueRefOrNullRef(spots, item.Id);
            bool inLine = !Unsafe.IsNullRef(ref found);
            Spot spot = inLine ? found : Spot.None;
            int meeting = meetings.GetValueOrDefault(item.Meeting, -1), file = -1;
            if (inLine ? spot.IsDrawn : !seen.Add(item.Id))
            {
                continue;
            }

            if (inLine)
            {
                files.TryAdd((item.Source.Sha256, item.Language), files.Count);
                file = files[(item.Source.Sha256, item.Language)];
                found = spot with { IsDrawn = true, Rank = LineOrder.Rank(meeting, file, place) };
            }

            int document = documents.GetValueOrDefault((item.Source.File, item.Source.Sha256), -1);
            statements.Run("INSERT INTO item VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                place, item.Id, spot.Line, meeting, document, file, item.Language.Code() ?? "", EnumWord.Of(item.Kind), item.Strength ?? "",
                    spot.StatusWord, RunRecord.Text(item));
            string words = string.Join(' ', ReviewFilter.Stems(string.Join(' ', item.Source.Citation, item.Number, item.WholeText)));
            statements.Run("INSERT INTO words (rowid, text) VALUES ($1, $2)", place, words);
            Tag("INSERT INTO temp.tags VALUES ($1, $2, $3)", place, item, spot);
            place++;
            if (place % Step == 0)
            {
                told?.Invoke(drawn with { Items = place });
            }
        }
    }

    /// <summary>Draws a link.</summary>
    public void DrawLink(ItemLink link) => statements.Run(
        "INSERT INTO link (earlier, later, certain, decided, json) VALUES ($1, $2, $3, $4, $5)",
        link.Earlier.Id, link.Later.Id, link.Certain ? 1 : 0, link.Decided ? 1 : 0, RunRecord.Text(link));

    private Dictionary<string, int> DrawMeetings(IEnumerable<string> names)
    {
        var meetings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            DrawMeeting(name, meetings);
        }

        return meetings;
    }

    private void DrawMeeting(string name, Dictionary<string, int> meetings)
    {
        if (meetings.TryAdd(name, meetings.Count))
        {
            statements.Run("INSERT INTO meeting VALUES ($1, $2)", meetings.Count - 1, name);
        }
    }

    private Dictionary<(string, string), int> DrawDocuments(IEnumerable<DocumentReport> reports, Dictionary<string, int> meetings)
    {
        var documents = new Dictionary<(string, string), int>();
        foreach (DocumentReport report in reports)
        {
            DrawMeeting(report.Document.Source.Meeting, meetings);
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

    private static Dictionary<string, Spot> SpotsOf(IEnumerable<LineageLine> lines)
    {
        var spots = new Dictionary<string, Spot>(StringComparer.Ordinal);
        foreach ((int n, LineageLine line) in lines.Index())
        {
            foreach (LineageCell cell in line.Cells)
            {
                Spot spot = Spot.Of(n, line, cell);
                foreach (string item in cell.Items)
                {
                    spots.TryAdd(item, spot);
                }
            }
        }

        return spots;
    }

    // Lines of earlier programs may stand in another order: then they keep it, and no thread can be laid alone.
    private void DrawLines(IEnumerable<LineageLine> lines, Dictionary<string, Spot> spots)
    {
        List<long>? numbers = LineOrder.Numbers(lines, id => spots.TryGetValue(id, out Spot spot) && spot.IsDrawn ? spot.Rank : -1);
        foreach ((int n, LineageLine line) in lines.Index())
        {
            statements.Run("INSERT INTO line VALUES ($1, $2, $3)", numbers?[n] ?? n, line.Id, RunRecord.Text(line));
        }

        if (numbers is not null)
        {
            statements.Run("CREATE TEMP TABLE numbers (place INTEGER PRIMARY KEY, n INTEGER NOT NULL)");
            foreach ((int n, long number) in numbers.Index())
            {
                statements.Run("INSERT INTO temp.numbers VALUES ($1, $2)", n, number);
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
        Spot spot = Spot.Of(0, line, line.Cells.FirstOrDefault(c => c.Items.Contains(item.Id)));
        statements.Run("UPDATE item SET json = $2, status = $3, line = $4 WHERE id = $1", item.Id, RunRecord.Text(item), spot.StatusWord,
            number);
        int n = statements.Number("SELECT n FROM item WHERE id = $1", item.Id);
        statements.Run("DELETE FROM tag WHERE item = $1", n);
        Tag("INSERT OR IGNORE INTO tag VALUES ($1, $2, $3)", n, item, spot);
    }

    private void Tag(string insert, int n, Recommendation item, Spot spot)
    {
        Tag("meeting", item.Meeting);
        Tag("status", spot.StatusWord);
        Tag("kind", EnumWord.Of(item.Kind));
        Tag("language", item.Language.Code() ?? "");
        Tag("strength", item.Strength ?? "");
        Tag("position", item.Position ?? "");
        Tag("document", item.Source.Citation);
        Tag("decided", spot.Decided ? "yes" : "no");
        Array.ForEach([.. spot.Classes.Select(EnumWord.Of)], c => Tag("change", c));
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

    /// <summary>What of its line an item's row tells: small, as there is one for each item of a run.</summary>
    private readonly record struct Spot(int Line, LineageStatus? Status, uint Changes, bool Decided)
    {
        public static readonly Spot None = new(-1, null, 0, false);

        /// <summary>Whether the item has its row already.</summary>
        public bool IsDrawn { get; init; }

        public long Rank { get; init; }

        public string StatusWord => Status is { } status ? EnumWord.Of(status) : "";

        public IEnumerable<ChangeClass> Classes
        {
            get
            {
                uint changes = Changes;
                return Enum.GetValues<ChangeClass>().Where(c => (changes & (1u << (int)c)) != 0);
            }
        }

        public static Spot Of(int number, LineageLine line, LineageCell? cell) => new(
            number, cell?.Status, cell?.Changes.Aggregate(0u, (all, c) => all | (1u << (int)c.Class)) ?? 0, !line.Decided.IsEmpty);
    }
}
