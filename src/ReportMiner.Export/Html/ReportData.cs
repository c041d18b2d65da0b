using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Lists;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Html;

/// <summary>
/// The data of the report as JSON that may be inside a script element: no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c> in it.
/// </summary>
internal sealed class ReportData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>More items make a page that a browser opens too slowly: it is then an overview with the first rows.</summary>
    public const int MostItems = 20_000;

    /// <summary>Rows that an overview lists.</summary>
    public const int FirstRows = 1_000;

    private readonly RunView _run;
    private readonly MatrixLayout _layout;
    private readonly Dictionary<string, int> _themes;
    private readonly IStoredRecords<Recommendation> _outside;
    private readonly ReportNames _names = new();
    private readonly ReportStems _stems = new();
    private readonly ImmutableArray<string> _meetings;
    private readonly Dictionary<string, int> _meetingOf;

    private ReportData(RunView run)
    {
        _run = run;
        _layout = run.Matrix;
        _themes = run.Catalogue.Themes.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);
        _outside = DistinctItems.Outside(run.Run);

        // The meetings of the lineage, then those that only have items outside of it.
        _meetings = [.. _layout.Meetings.Concat(_outside.Select(r => r.Source.Meeting)).Distinct(StringComparer.Ordinal)];
        _meetingOf = _meetings.Select((m, i) => (m, i)).ToDictionary(m => m.m, m => m.i, StringComparer.Ordinal);
    }

    public static void Write(RunView run, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        new ReportData(run).Write(json);
    }

    private static void Open(Utf8JsonWriter json, string file, OpenAsk ask)
    {
        json.WriteString("doc", file);
        json.WriteString("no", ask.Label);
        json.WriteString("text", ask.Text);
        if (ask.Page is { } page)
        {
            json.WriteNumber("page", page);
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", _run.Version);
        json.WriteString("model", _run.Model);
        json.WriteNumber("documents", _run.Documents.Length);
        ImmutableArray<ImmutableArray<Recommendation>> outside = [.. OutsideVersions.Of(_outside)];
        int inside = _layout.Rows.Sum(r => r.Stages.Count(s => !s.IsEmpty));
        bool whole = inside + outside.Length <= MostItems;
        json.WriteNumber("items", inside + outside.Length);
        if (!whole)
        {
            ReportTotals.Write(json, _layout, _themes, _meetings.Length, outside, _meetingOf);
        }

        json.WritePropertyName("meetings");
        json.Objects(_meetings.Select(m => _run.Titles[m]), m => Meeting(json, m));
        json.WritePropertyName("open");
        json.Objects(
            _run.Documents.SelectMany(d => d.Document.Completeness.Asks.Unaccounted, (d, a) => (d.Document.Source.File, Ask: a)),
            o => Open(json, o.File, o.Ask));
        json.WritePropertyName("themes");
        json.Objects(_run.Catalogue.Themes, t => Names(json, t.Name.En, t.Name.Ru));
        json.WriteStartArray("rows");
        foreach (MatrixRow row in whole ? _layout.Rows : _layout.Rows.Take(FirstRows))
        {
            Row(json, row);
            json.PassOn();
        }

        foreach (ImmutableArray<Recommendation> versions in whole ? outside : [])
        {
            Outside(json, versions);
            json.PassOn();
        }

        json.WriteEndArray();
        _names.Write(json);
        _names.AddTo(_stems);
        _stems.Write(json);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string en, string ru)
    {
        json.WriteString("en", en);
        json.WriteString("ru", ru);
    }

    private void Row(Utf8JsonWriter json, MatrixRow row)
    {
        json.WriteStartObject();
        json.WriteBoolean("line", true);
        json.WriteString("thread", row.Line.Thread);
        Themes(json, row.Line.Themes);
        json.WriteBoolean("decided", !row.Line.Decided.IsEmpty);
        json.WriteString("comment", row.Line.Comment);
        json.WriteStartArray("cells");
        ImmutableArray<Recommendation> earlier = [];
        foreach (MatrixStage stage in row.Stages.Where(s => s.Cell.Status is not null || !s.IsEmpty))
        {
            ImmutableArray<Recommendation> items = stage.Items;
            Cell(json, stage.Meeting, stage.Cell, items, earlier, stage.Candidates);
            earlier = items.IsEmpty ? earlier : items;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Meeting(Utf8JsonWriter json, MeetingTitle meeting)
    {
        json.WriteString("name", meeting.Name);
        if (meeting.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        Names(json, CellText.Clean(meeting.Title.En), CellText.Clean(meeting.Title.Ru));
    }

    /// <summary>An item that no line has, in its language versions.</summary>
    private void Outside(Utf8JsonWriter json, ImmutableArray<Recommendation> versions)
    {
        json.WriteStartObject();
        json.WriteBoolean("line", false);
        Themes(json, versions.SelectMany(i => i.Themes).Select(t => t.Id).Distinct(StringComparer.Ordinal));
        json.WriteStartArray("cells");
        Cell(json, _meetingOf[versions[0].Source.Meeting], null, versions, [], []);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Themes(Utf8JsonWriter json, IEnumerable<string> ids)
    {
        json.WriteStartArray("themes");
        foreach (string id in ids.Where(_themes.ContainsKey))
        {
            json.WriteNumberValue(_themes[id]);
        }

        json.WriteEndArray();
    }

    private void Cell(
        Utf8JsonWriter json, int meeting, LineageCell? cell, ImmutableArray<Recommendation> items, ImmutableArray<Recommendation> earlier,
        ImmutableArray<MatrixCandidate> candidates)
    {
        json.WriteStartObject();
        json.WriteNumber("m", meeting);
        json.WriteString("status", ValueNames.Word(cell?.Status));
        json.WriteString("strength", ValueNames.Word(cell?.StrengthChange));
        json.WritePropertyName("changes");
        json.Objects(cell?.Changes ?? [], c => Change(json, c));
        json.Strings("elsewhere", cell?.Elsewhere ?? []);
        if (!candidates.IsEmpty)
        {
            json.WritePropertyName("candidates");
            json.Objects(candidates, c => Candidate(json, c));
        }

        json.WritePropertyName("items");
        json.Objects(items, i => Item(json, i, cell?.Status is LineageStatus.New ? [] : earlier));
        json.WriteEndObject();
    }

    private static void Candidate(Utf8JsonWriter json, MatrixCandidate candidate)
    {
        json.WriteString("id", candidate.Item.Id);
        json.WriteString("name", candidate.Citation);
        json.WriteNumber("score", Math.Round(candidate.Score, 2));
        json.WriteString("words", candidate.SharedWords);
    }

    private static void Change(Utf8JsonWriter json, TextChange change)
    {
        json.WriteString("class", ValueNames.Word(change.Class));
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
    }

    private void Item(Utf8JsonWriter json, Recommendation item, ImmutableArray<Recommendation> earlier)
    {
        string text = CellText.Clean(item.WholeText);
        _names.Add(item);
        _stems.Add(item);
        json.WriteString("id", item.Id);
        json.WriteString("doc", item.Source.Citation);
        json.WriteString("no", item.Number);
        json.WriteString("lang", item.Language.Code());
        json.WriteString("kind", ValueNames.Word(item.Kind));
        json.WriteString("text", text);
        json.WriteString("strength", item.Strength);
        json.WriteString("position", item.Position);
        json.Strings("to", item.Addressees);
        json.Strings("by", item.Proposers);
        Themes(json, item.Themes.Select(t => t.Id));
        Evidence(json, item);
        json.WriteStartArray("pages");
        foreach (int page in item.Provenance.Pages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        if (ConsolidatedList.Closest(item, earlier) is { } previous)
        {
            Difference(json, previous, text);
        }
    }

    /// <summary>For each theme the words that it was given for.</summary>
    private void Evidence(Utf8JsonWriter json, Recommendation item)
    {
        json.WriteStartArray("why");
        foreach (ThemeTag theme in item.Themes.Where(t => _themes.ContainsKey(t.Id)))
        {
            if (EvidenceWords.Of(item, theme) is { Length: > 0 } words)
            {
                json.WriteStartArray();
                json.WriteNumberValue(_themes[theme.Id]);
                json.WriteStringValue(string.Join(", ", words));
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Steps along the later text: a positive number keeps, a negative one inserts so many code units; a string was deleted.
    /// </summary>
    private static void Difference(Utf8JsonWriter json, Recommendation previous, string text)
    {
        ImmutableArray<DiffSegment> segments = WordDiff.Compare(CellText.Clean(previous.WholeText), text);
        json.WriteString("prev", previous.Id);
        json.WriteStartArray("diff");
        foreach (DiffSegment segment in segments)
        {
            if (segment.Kind == DiffKind.Deleted)
            {
                json.WriteStringValue(segment.Text);
            }
            else
            {
                json.WriteNumberValue(segment.Kind == DiffKind.Same ? segment.Text.Length : -segment.Text.Length);
            }
        }

        json.WriteEndArray();
    }
}
