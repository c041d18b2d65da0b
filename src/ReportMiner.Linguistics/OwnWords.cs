using System.Text.RegularExpressions;
using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>The words of one document that stand whole inside its lines, and the words that its line ends cut.</summary>
internal sealed partial class OwnWords
{
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);

    public OwnWords(string text)
    {
        MatchCollection cuts = LineEndHyphen().Matches(text);
        Cuts = [.. cuts.Select(cut => new HyphenCut(cut.Groups["left"].Value, cut.Groups["right"].Value))];
        var halves = new HashSet<int>(cuts.SelectMany(cut => new[] { cut.Groups["left"].Index, cut.Groups["right"].Index }));
        foreach (Word word in Words.Of(text).Where(word => !halves.Contains(word.Start)))
        {
            Count(_written, text[word.Start..word.End]);
            Count(_forms, word.Lower);
            Count(_stems, Stemmer.Stem(word.Lower, Language.Unknown));
        }
    }

    /// <summary>Words cut by a hyphen at a line's end, in order.</summary>
    public IReadOnlyList<HyphenCut> Cuts { get; }

    /// <summary>Times that the word stands in just this spelling, capitals included.</summary>
    public int Written(string word) => _written.GetValueOrDefault(word);

    public int Form(string word) => _forms.GetValueOrDefault(word);

    public int Stem(string word) => _stems.GetValueOrDefault(Stemmer.Stem(word, Language.Unknown));

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}]['’\-‐‑])(?<left>[\p{L}\p{Nd}](?:[\p{L}\p{Nd}]|['’\-‐‑](?=[\p{L}\p{Nd}]))*)[-‐][^\S\n\f]*[\n\f]\s*(?<right>[\p{L}\p{Nd}](?:[\p{L}\p{Nd}]|['’\-‐‑](?=[\p{L}\p{Nd}]))*)", RegexOptions.CultureInvariant)]
    private static partial Regex LineEndHyphen();
}
