using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Benchmarks;

/// <summary>
/// A series of meetings of invented items: each keeps three items in five of the one before, with a word or two changed, and adds new ones.
/// Words of every second item are beside rare ones, as in reports. The same number gives the same items everywhere.
/// </summary>
internal sealed class InventedMeetings
{
    private const int ItemsOfAMeeting = 200, RareWords = 20_000;
    private const double Kept = 0.6, Changed = 0.2;

    private static readonly string[] Acts =
    [
        "Continue efforts to", "Strengthen measures to", "Consider steps to", "Adopt a plan to", "Take further action to",
        "Ensure resources to"
    ];
    private static readonly string[] Verbs = ["combat", "prevent", "reduce", "improve", "monitor", "protect", "promote", "finance"];
    private static readonly string[] Matters =
    [
        "trafficking", "domestic violence", "discrimination", "poverty", "corruption", "education", "housing", "water", "health care",
        "cybercrime", "torture", "statelessness"
    ];
    private static readonly string[] Groups =
    [
        "women", "children", "migrants", "older persons", "minorities", "persons with disabilities", "prisoners", "refugees"
    ];
    private static readonly string[] Syllables = ["ba", "dor", "ken", "lim", "mur", "nel", "pos", "rit", "sav", "tul", "ver", "zan"];

    private readonly Random _random = new(20);

    /// <returns>Items of as many whole meetings as are needed for <paramref name="count"/> items.</returns>
    public static ImmutableArray<Recommendation> Of(int count) => new InventedMeetings().Make(count);

    private ImmutableArray<Recommendation> Make(int count)
    {
        var items = ImmutableArray.CreateBuilder<Recommendation>(count);
        string[][] texts = [];
        for (int meeting = 0; items.Count < count; meeting++)
        {
            texts =
            [
                .. Enumerable.Range(0, ItemsOfAMeeting)
                    .Select(i => i < texts.Length && _random.NextDouble() < Kept ? Reworded(texts[i]) : Item())
            ];
            SourceInfo source = Source(meeting);
            items.AddRange(texts.Select((t, i) => Row(source, i, string.Join(' ', t))));
        }

        return items.ToImmutable();
    }

    private string[] Item() => [Pick(Acts), Pick(Verbs), Pick(Matters), "of", Pick(Groups), "in", Rare(), "through", Rare(), "and", Rare()];

    private string[] Reworded(string[] item) =>
        [.. item.Select((w, i) => i is 0 or 6 or 8 && _random.NextDouble() < Changed ? i == 0 ? Pick(Acts) : Rare() : w)];

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    /// <summary>A made word; low numbers, as in any language, come far oftener than high ones.</summary>
    private string Rare()
    {
        int n = (int)(RareWords * Math.Pow(_random.NextDouble(), 3));
        string word = "";
        for (int left = n + 1; left > 0; left /= Syllables.Length)
        {
            word += Syllables[left % Syllables.Length];
        }

        return word;
    }

    private static SourceInfo Source(int meeting)
    {
        string symbol = string.Create(CultureInfo.InvariantCulture, $"X/INV/{meeting + 1}");
        var masthead = new Masthead
        {
            Symbol = new DocumentSymbol { Text = symbol, Bodies = ["X", "INV"] },
            Date = new DateOnly(1, 1, 1).AddDays(meeting)
        };
        return new SourceInfo { File = symbol, Sha256 = symbol, Size = 1, Meeting = symbol, Masthead = masthead };
    }

    private static Recommendation Row(SourceInfo source, int index, string text)
    {
        string label = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new Recommendation
        {
            Id = $"{source.File} {label}", Source = source, Language = Language.English, Label = label, Path = [label],
            Kind = RecommendationKind.Recommendation,
            Text = text, Provenance = new Provenance([], 0, text.Length, []),
        };
    }
}
