using System.Collections.Immutable;
using ReportMiner.Model.Themes;

namespace ReportMiner.Themes.Features;

/// <summary>
/// Finds the catalogue's terms in a text by stems, in any inflexion. Between two words of a term one other word may be
/// («хранение компьютерных данных» for «хранение данных»). A negative term hides the terms of its theme that it overlaps.
/// </summary>
internal sealed class TermMatcher
{
    private const int Gap = 1;
    private readonly Dictionary<string, List<Pattern>> _byFirstStem = new(StringComparer.Ordinal);

    public TermMatcher(ThemeCatalogue catalogue)
    {
        for (int theme = 0; theme < catalogue.Themes.Length; theme++)
        {
            foreach (ThemeTerms terms in catalogue.Themes[theme].Terms.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Value))
            {
                Add(theme, TermRole.Preferred, terms.Preferred);
                Add(theme, TermRole.Alternative, terms.Alternative);
                Add(theme, TermRole.Negative, terms.Negative);
            }
        }
    }

    public static TermMatcher None { get; } = new(new ThemeCatalogue("", []));

    /// <returns>Hits in order of the text, then of the catalogue.</returns>
    public List<TermHit> Find(StemmedWord[] words)
    {
        var hits = new List<TermHit>();
        for (int at = 0; at < words.Length; at++)
        {
            if (_byFirstStem.TryGetValue(words[at].Stem, out List<Pattern>? patterns))
            {
                foreach (Pattern pattern in patterns)
                {
                    int last = LastWord(pattern.Stems, words, at);
                    if (last >= 0)
                    {
                        hits.Add(new TermHit(pattern.Theme, pattern.Kind, at, last));
                    }
                }
            }
        }

        List<TermHit> negative = hits.FindAll(hit => hit.Kind == TermRole.Negative);
        if (negative.Count > 0)
        {
            hits.RemoveAll(hit =>
                hit.Kind != TermRole.Negative
                    && negative.Exists(no => no.Theme == hit.Theme && no.First <= hit.Last && hit.First <= no.Last));
        }

        return hits;
    }

    private static int LastWord(string[] stems, StemmedWord[] words, int at)
    {
        for (int i = 1; i < stems.Length; i++)
        {
            int limit = Math.Min(words.Length - 1, at + 1 + Gap);
            int next = at + 1;
            while (next <= limit && !string.Equals(words[next].Stem, stems[i], StringComparison.Ordinal))
            {
                next++;
            }

            if (next > limit)
            {
                return -1;
            }

            at = next;
        }

        return at;
    }

    private void Add(int theme, TermRole kind, ImmutableArray<string> terms)
    {
        foreach (string term in terms)
        {
            string[] stems = [.. WordReader.Read(term).Select(word => word.Stem)];
            if (stems.Length == 0)
            {
                continue;
            }

            if (!_byFirstStem.TryGetValue(stems[0], out List<Pattern>? patterns))
            {
                _byFirstStem[stems[0]] = patterns = [];
            }

            patterns.Add(new Pattern(theme, kind, stems));
        }
    }

    private sealed record Pattern(int Theme, TermRole Kind, string[] Stems);
}
