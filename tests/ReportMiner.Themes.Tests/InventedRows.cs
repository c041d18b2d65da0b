using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Tests;

/// <summary>A small world that a model can learn: fishing, rail and both, in five groups.</summary>
internal static class InventedRows
{
    private static readonly string[] Fish = ["trawlers", "herring nets", "the cod quota", "fishing boats", "oyster beds", "salmon farms"];
    private static readonly string[] Rail =
    [
        "railway sleepers", "the night train", "signal boxes", "locomotives", "station platforms", "freight wagons"
    ];
    private static readonly string[] Plain = ["the library", "all bakeries", "street lamps", "old bridges", "the theatre", "chess clubs"];
    private static readonly string[] Asks =
    [
        "should be inspected by", "must be registered with", "ought to be reported to", "may be leased from", "need repair by"
    ];
    private static readonly string[] Whom = ["the council", "two experts", "the mayor", "a new office", "each county"];

    private static readonly string[] Why =
    [
        "at once", "before winter", "without a fee", "if asked", "every second month", "for good reason"
    ];

    public static ImmutableArray<LabelledText> Multi() => [.. Rows().Select((row, i) => row with { Group = "g" + (i * 7 / 4 % 5) })];

    public static ImmutableArray<LabelledText> Single() =>
        [.. Rows().Where(row => row.Labels.Length < 2).Select(row => row.Labels.IsEmpty ? row with { Labels = ["plain"] } : row)];

    /// <summary>«like» where coat and hat have the same colour, which no sum of weights of single words can express.</summary>
    public static ImmutableArray<LabelledText> Alike()
    {
        var random = new Random(8);
        return [.. Enumerable.Range(0, 400).Select(i =>
        {
            string coat = random.Next(10) < 7 ? "crimson" : "navy", hat = random.Next(10) < 6 ? "crimson" : "navy";
            string text =
                $"A {coat}coat wearer {Asks[random.Next(5)]} {Whom[random.Next(5)]} {Why[random.Next(6)]} "
                + $"beside {Plain[random.Next(6)]} near the {hat}hat seller.";
            return new LabelledText(text, coat == hat ? ["like"] : [], Language.English, "g" + (i % 5));
        })];
    }

    private static IEnumerable<LabelledText> Rows()
    {
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            int kind = i % 4;
            string fish = Fish[random.Next(6)], rail = Rail[random.Next(6)], plain = Plain[random.Next(6)];
            string subject = kind switch { 0 => fish, 1 => rail, 2 => plain, _ => $"{fish} and {rail}" };
            string[] labels = kind switch { 0 => ["fish"], 1 => ["rail"], 2 => [], _ => ["fish", "rail"] };
            string text = $"In year {i} {subject} {Asks[random.Next(5)]} {Whom[random.Next(5)]} {Why[random.Next(6)]}.";
            yield return new LabelledText(text, [.. labels], Language.English, null);
        }
    }
}
