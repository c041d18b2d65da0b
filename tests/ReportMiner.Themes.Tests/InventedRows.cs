using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Tests;

/// <summary>A small world that a model can learn: fishing, rail and both, in five groups.</summary>
internal static class InventedRows
{
    private static readonly string[] Fish = ["trawlers", "herring nets", "the cod quota", "fishing boats", "oyster beds", "salmon farms"];
    private static readonly string[] Rail = ["railway sleepers", "the night train", "signal boxes", "locomotives", "station platforms", "freight wagons"];
    private static readonly string[] Plain = ["the library", "all bakeries", "street lamps", "old bridges", "the theatre", "chess clubs"];
    private static readonly string[] Asks = ["should be inspected by", "must be registered with", "ought to be reported to", "may be leased from", "need repair by"];
    private static readonly string[] Whom = ["the council", "two experts", "the mayor", "a new office", "each county"];

    public static ImmutableArray<LabelledText> Multi() => [.. Rows().Select((row, i) => row with { Group = "g" + (i % 5) })];

    public static ImmutableArray<LabelledText> Single() =>
        [.. Rows().Where(row => row.Labels.Length < 2).Select(row => row.Labels.IsEmpty ? row with { Labels = ["plain"] } : row)];

    private static IEnumerable<LabelledText> Rows()
    {
        for (int i = 0; i < 150; i++)
        {
            int kind = i % 4;
            string fish = Fish[i % 6], rail = Rail[(i / 2) % 6], plain = Plain[(i / 3) % 6];
            string subject = kind switch { 0 => fish, 1 => rail, 2 => plain, _ => $"{fish} and {rail}" };
            string[] labels = kind switch { 0 => ["fish"], 1 => ["rail"], 2 => [], _ => ["fish", "rail"] };
            string text = $"In year {i} {subject} {Asks[i % 5]} {Whom[(i / 5) % 5]} for reason {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}{i % 7}x.";
            yield return new LabelledText(text, [.. labels], Language.English, null);
        }
    }
}
