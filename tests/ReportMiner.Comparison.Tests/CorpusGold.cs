using System.Globalization;
using System.Text.Json.Nodes;
using ReportMiner.Comparison.Series;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Tests;

/// <summary>The invented meetings of the corpus, as a reader of perfect sight would have read them.</summary>
internal static class CorpusGold
{
    private static readonly string Root = CheckoutFolder.Root;

    public static TranslationTable Table { get; } = LoadTable();

    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "corpus", "gold", path)))!;

    /// <summary>Items of a document of the corpus: <c>expert-panel-2021-en</c>.</summary>
    public static IEnumerable<Recommendation> Items(string name)
    {
        JsonNode head = Read($"documents/{name}.document.json")["masthead"]!;
        JsonNode gold = Read($"recommendations/{name}.pdf.json");
        var source = new SourceInfo
        {
            File = name,
            Sha256 = name,
            Size = 1,
            Meeting = (string)gold["meeting"]!,
            Masthead = new Masthead
            {
                Symbol = new DocumentSymbol { Text = (string)gold["symbol"]!, Bodies = ["UNDIG", "EP.2"] },
                Date = DateOnly.Parse((string)head["date"]!, CultureInfo.InvariantCulture),
                Title = (string)head["title"]!,
            },
        };
        return gold["recommendations"]!.AsArray().Select(row => new Recommendation
        {
            Id = $"{name} {string.Join(' ', Strings(row!["path"]))}",
            Source = source,
            Language = LanguageCodes.Parse((string)row["language"]!),
            Label = (string)row["label"]!,
            Path = [.. Strings(row["path"])],
            Kind = Enum.Parse<RecommendationKind>((string)row["kind"]!, ignoreCase: true),
            Text = (string)row["text"]!,
            SubItems = [.. row["sub"]!.AsArray().Select(s => new SubItem((string)s!["label"]!, (string)s["text"]!))],
            Strength = (string?)row["strength"],
            Provenance = new Provenance([], 0, 0, []),
        });
    }

    public static Document Document(string name)
    {
        JsonArray blocks = Read($"documents/{name}.document.json")["blocks"]!.AsArray();
        return new Document
        {
            Source = new SourceInfo { File = name, Sha256 = name, Size = 1, Meeting = name },
            Status = DocumentStatus.Complete,
            Blocks =
            [
                .. blocks.Select(b => new Block
                {
                    Kind = Enum.Parse<BlockKind>((string)b!["kind"]!, ignoreCase: true),
                    Level = (int)b["level"]!,
                    Label = (string?)b["label"],
                    Path = [.. Strings(b["path"])],
                    Text = (string)b["text"]!,
                    Spans = [],
                }),
            ],
        };
    }

    public static IEnumerable<string> Strings(JsonNode? list) => list?.AsArray().Select(s => (string)s!) ?? [];

    private static TranslationTable LoadTable()
    {
        using FileStream file = File.OpenRead(Path.Combine(Root, "models", "translation", "ru-en.bin.gz"));
        return TranslationTable.Load(file);
    }
}
