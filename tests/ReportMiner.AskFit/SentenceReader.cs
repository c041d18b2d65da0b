using System.Text.Json;
using ReportMiner.Analysis.Coverage;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.AskFit;

/// <summary>Labels the sentences of documents from their gold.</summary>
internal static class SentenceReader
{
    private const int Compared = 24;

    public static IEnumerable<LabelledSentence> Read(string documents, string gold) =>
        Directory.GetFiles(gold, "*.json", SearchOption.TopDirectoryOnly).Order(StringComparer.Ordinal)
            .SelectMany(g => OfGold(documents, g));

    private static List<LabelledSentence> OfGold(string documents, string gold)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(gold));
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("file", out JsonElement name))
        {
            return [];
        }

        string? file =
            Directory.GetFiles(documents, "*", SearchOption.AllDirectories).FirstOrDefault(f => Path.GetFileName(f) == name.GetString());
        HashSet<string> starts = [.. Starts(json.RootElement).Where(s => s.Length > 0)];
        return file is null ? [] : [.. OfDocument(DocumentProcessor.Process(file, CancellationToken.None).Document, starts)];
    }

    private static IEnumerable<string> Starts(JsonElement gold)
    {
        (string list, string member) = gold.TryGetProperty("items", out _) ? ("items", "starts") : ("recommendations", "text");
        return gold.TryGetProperty(list, out JsonElement items)
            ? items.EnumerateArray().Select(i => i.TryGetProperty(member, out JsonElement text) ? Letters(text.GetString() ?? "") : "")
            : [];
    }

    private static List<LabelledSentence> OfDocument(Document document, HashSet<string> starts)
    {
        var sentences = new List<LabelledSentence>();
        var reasons = new AskReasons(document, new ItemTexts([]));
        bool[] asks = new bool[document.Blocks.Length];
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            asks[i] = starts.Contains(Letters(block.Text)) || (block.Parent >= 0 && asks[block.Parent]);
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Item) || block.Language == Language.Unknown)
            {
                continue;
            }

            bool opens = true;
            foreach (TextSpan span in SentenceSplitter.Split(block.Text, block.Language))
            {
                string text = block.Text[span.Start..span.End];
                var place =
                    new NetPlace(
                        opens, block.Label is not null, block.Kind == BlockKind.Item, RecommendationHeadings.Above(document, block));
                NetCatch? caught = block.Language == Language.Russian ? RussianNet.Read(text, place) : EnglishNet.Read(text, place);
                bool open = caught is { } held && reasons.Of(i, block, text, held) is null;
                sentences.Add(new LabelledSentence(
                    document.Source.File.Split('.')[0], text, asks[i] || starts.Contains(Letters(text)), caught is not null, open));
                opens = false;
            }
        }

        return sentences;
    }

    private static string Letters(string text)
    {
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters[..Math.Min(Compared, letters.Length)];
    }
}
