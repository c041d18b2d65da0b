using System.Collections.Immutable;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Questions;

/// <summary>The names and preferred terms of a catalogue in both languages, as stems that a question may hold.</summary>
internal sealed class ThemePhrases
{
    /// <summary>A single word of a name identifies the theme only if it is too long to be an everyday word.</summary>
    private const int LongWord = 8;

    /// <summary>Other words that may be between the words of a phrase.</summary>
    private const int Gap = 1;

    private static readonly string[] Joints = [" and ", " и ", ", "];

    private readonly ImmutableArray<(string Theme, string[] Stems)> _phrases;
    private readonly Dictionary<string, string[]> _names;

    public ThemePhrases(ThemeCatalogue catalogue)
    {
        _names = catalogue.Themes.ToDictionary(t => t.Id, t => Stems($"{t.Name.En} {t.Name.Ru}"), StringComparer.Ordinal);
        _phrases =
        [
        .. catalogue.Themes.SelectMany(t => Phrases(t).Select(p => (t.Id, Stems(p)))).Where(p => p.Item2.Length > 0)
            .OrderByDescending(p => p.Item2.Length),
        ];
    }

    /// <returns>The themes that a question names, with the words that name them, which are marked as understood.</returns>
    public IEnumerable<UnderstoodPart> Read(QuestionText question)
    {
        string[][] stems = [.. question.Words.Select(w => Stems(w.Lower))];
        foreach ((string theme, string[] phrase) in _phrases)
        {
            for (int i = 0; i < stems.Length; i++)
            {
                if (!question.IsTaken(i) && End(stems, phrase, i) is { } end)
                {
                    yield return new UnderstoodPart("theme", theme, question.Take(i, end));
                }
            }
        }
    }

    /// <summary>Marks the other words of the names of themes as understood: «сотрудничество» of «сотрудничество с провайдерами».</summary>
    public void TakeNames(QuestionText question, IEnumerable<string> themes)
    {
        HashSet<string> names = [.. themes.SelectMany(t => _names[t])];
        for (int i = 0; i < question.Words.Count; i++)
        {
            string[] stems = Stems(question.Lower(i));
            if (stems.Length > 0 && stems.All(names.Contains))
            {
                question.Take(i, i + 1);
            }
        }
    }

    private static int? End(string[][] stems, string[] phrase, int first)
    {
        var left = new List<string>(phrase);
        int end = first, skipped = 0;
        for (; end < stems.Length && left.Count > 0; end++)
        {
            bool met = stems[end].Length > 0 && stems[end].All(s => left.Contains(s));
            if (met)
            {
                left.RemoveAll(s => stems[end].Contains(s));
            }
            else if (end == first || (stems[end].Length > 0 && ++skipped > Gap))
            {
                return null;
            }
        }

        return left.Count == 0 ? end : null;
    }

    private static IEnumerable<string> Phrases(Theme theme) =>
        new[] { theme.Name.En, theme.Name.Ru }.SelectMany(n =>
            n.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.Contains(' ') || p.Length >= LongWord).Append(n))
            .Concat(theme.Terms.Values.SelectMany(t => t.Preferred));

    /// <summary>Stems of the identifying words.</summary>
    private static string[] Stems(string text) =>
        [.. Linguistics.Words.Of(text).Where(w => !QuestionWords.Contains(w.Lower)).SelectMany(w => BilingualWords.Of(w.Lower))
            .Distinct(StringComparer.Ordinal)];
}
