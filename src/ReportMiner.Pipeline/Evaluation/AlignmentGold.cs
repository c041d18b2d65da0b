using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Two language versions of a report as careful readers set them side by side.</summary>
/// <param name="A">Name of one version, without extension.</param>
/// <param name="B">Name of the other.</param>
/// <param name="Pairs">Texts of headings, paragraphs and items that are versions of each other.</param>
/// <param name="Discrepancies">What disagrees: kind and place.</param>
internal sealed record AlignmentGold(string A, string B, ImmutableArray<GoldPair> Pairs, ImmutableArray<string> Discrepancies)
{
    public static AlignmentGold Read(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement root = json.RootElement;
        return new AlignmentGold(
            root.GetProperty("a").GetString()!,
            root.GetProperty("b").GetString()!,
            [
                .. root.GetProperty("pairs").EnumerateArray().Where(p => Kind(p) != "table")
                    .Select(p => new GoldPair(Kind(p), Text(p, "a"), Text(p, "b")))
            ],
            [
                .. root.GetProperty("discrepancies").EnumerateArray()
                    .Select(d =>
                        Place(d.GetProperty("kind").GetString()!, d.GetProperty("path").EnumerateArray().Select(p => p.GetString()!)))
            ]);
    }

    /// <summary>A discrepancy as one word: what disagrees, and where.</summary>
    public static string Place(string kind, IEnumerable<string> path) => $"{kind} {string.Join('.', path)}";

    private static string Kind(JsonElement pair) => pair.GetProperty("a").GetProperty("kind").GetString()!;

    private static string Text(JsonElement pair, string side) => pair.GetProperty(side).GetProperty("text").GetString()!;
}
