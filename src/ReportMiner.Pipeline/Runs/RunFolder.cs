using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Comparison;
using ReportMiner.Comparison.Series;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Catalogues;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Reads the folder of a run back: its items, and the lineage that follows from them. Blocks of documents are not part of it.</summary>
public static class RunFolder
{
    private const string Items = "recommendations.jsonl";

    /// <param name="folder">A folder that <c>run</c> wrote.</param>
    /// <exception cref="InputException">It is no such folder, or a file in it is broken.</exception>
    public static RunResult Read(string folder)
    {
        if (ResultSwap.IsOpen(folder))
        {
            throw new InputException($"'{folder}' holds results that are being written, or were when a run was killed: run again.");
        }

        string file = Path.Combine(folder, Items);
        if (!File.Exists(file))
        {
            throw new InputException($"'{folder}' is not the folder of a run: {Items} is not there.");
        }

        var sources = new Dictionary<(string File, string Sha256), SourceInfo>();
        IReadOnlyList<Recommendation> items = PrimaryCopies.Mark([.. File.ReadLines(file).Where(l => l.Length > 0).Select((line, i) => Item(line, i + 1, sources))]);
        ThemeCatalogue catalogue = CatalogueReader.Read(ShippedModels.Catalogue);
        ImmutableSortedDictionary<string, string> options = OptionsOf(folder);
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(items), new LineageOptions { Translations = TranslationTables.Shipped, Themes = catalogue, CompareAll = options.GetValueOrDefault("compareAll") == "true" });
        return new RunResult
        {
            Version = ReportRun.Version,
            Model = items.Select(i => i.Model).FirstOrDefault(m => m is not null),
            Catalogue = catalogue,
            Options = options,
            Documents = RunDocuments.Read(folder, items) ?? [.. items.GroupBy(i => i.Source).Select(g => new DocumentReport(new Document { Source = g.Key, Status = DocumentStatus.Complete }, g.Count(), 0))],
            Recommendations = items,
            Lineage = lineage,
        };
    }

    /// <summary>The options of the run; none where its report is not there.</summary>
    private static ImmutableSortedDictionary<string, string> OptionsOf(string folder)
    {
        string report = Path.Combine(folder, "run.json");
        if (!File.Exists(report))
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(report));
            return json.RootElement.TryGetProperty("options", out JsonElement options)
                ? options.EnumerateObject().ToImmutableSortedDictionary(o => o.Name, o => o.Value.Word(), StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, string>.Empty;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InputException($"run.json in '{folder}' is not that of a run: {e.Message}");
        }
    }

    private static Recommendation Item(string line, int number, Dictionary<(string File, string Sha256), SourceInfo> sources)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            SourceInfo source = Source(json.RootElement);
            if (!sources.TryAdd((source.File, source.Sha256), source))
            {
                source = sources[(source.File, source.Sha256)];
            }

            return Item(json.RootElement, source);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InputException($"{Items}, line {number.ToString(CultureInfo.InvariantCulture)} is not a row of a run: {e.Message}");
        }
    }

    private static Recommendation Item(JsonElement row, SourceInfo source) => new()
    {
        Id = row.Word("id"),
        Source = source,
        Language = LanguageCodes.Parse(Text(row, "language")),
        Section = Strings(row, "section"),
        Paragraph = Text(row, "paragraph"),
        Label = Text(row, "label") ?? "",
        Path = Strings(row, "path"),
        Ordinal = row.GetProperty("ordinal").GetInt32(),
        Kind = Enum.Parse<RecommendationKind>(row.Word("kind"), ignoreCase: true),
        Text = row.Word("text"),
        Chapeau = Text(row, "chapeau"),
        SubItems = [.. row.GetProperty("subitems").EnumerateArray().Select(s => new SubItem(Text(s, "label") ?? "", Text(s, "text") ?? ""))],
        Themes = [.. row.GetProperty("themes").EnumerateArray().Select(Theme)],
        Addressees = Strings(row, "addressees"),
        Proposers = Strings(row, "proposers"),
        Strength = Text(row, "strength"),
        Position = Text(row, "position"),
        References = Strings(row, "references"),
        Provenance = Place(row.GetProperty("provenance")),
        TakenUpBy = Text(row, "taken_up_by"),
        Action = row.TryGetProperty("action", out JsonElement action) ? new ActionGrade(action.GetProperty("grade").GetInt32(), action.GetProperty("score").GetDouble()) : null,
        Model = Text(row, "model"),
        ThemesDecided = row.TryGetProperty("themes_decided", out JsonElement decided) && decided.GetBoolean(),
    };

    private static SourceInfo Source(JsonElement row)
    {
        JsonElement source = row.GetProperty("source");
        string file = source.Word("file");
        return new SourceInfo
        {
            File = file,
            Sha256 = source.Word("sha256"),
            Size = 0,
            Meeting = row.Word("meeting"),
            Format = FormatOf(file),
            Masthead = new Masthead
            {
                Symbol = Text(source, "symbol") is { } symbol ? SymbolParser.Parse(symbol) : null,
                Title = Text(source, "title"),
                Body = Text(source, "body"),
                Session = Text(source, "session"),
                Date = Text(source, "date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            },
        };
    }

    private static SourceFormat FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".pdf" => SourceFormat.Pdf,
        ".docx" => SourceFormat.Docx,
        ".html" or ".htm" => SourceFormat.Html,
        ".md" or ".markdown" => SourceFormat.Markdown,
        _ => SourceFormat.Text,
    };

    private static ThemeTag Theme(JsonElement theme) => new(
        theme.Word("id"),
        theme.GetProperty("score").GetDouble(),
        [.. theme.GetProperty("evidence").EnumerateArray().Select(e => new Evidence(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32(), e.GetProperty("weight").GetDouble()))]);

    private static Provenance Place(JsonElement place) => new(
        [.. place.GetProperty("pages").EnumerateArray().Select(p => p.GetInt32())],
        place.GetProperty("start").GetInt32(),
        place.GetProperty("end").GetInt32(),
        [.. place.GetProperty("boxes").EnumerateArray().Select(b => new PageBox(
            b.GetProperty("page").GetInt32(),
            new Box(b.GetProperty("left").GetDouble(), b.GetProperty("top").GetDouble(), b.GetProperty("right").GetDouble(), b.GetProperty("bottom").GetDouble())))]);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? [.. value.EnumerateArray().Select(v => v.Word())] : [];
}
