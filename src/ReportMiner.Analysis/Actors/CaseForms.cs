using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>
/// Declines the words of Russian names. It makes all forms that a word of its ending can have; a form that does not exist harms nobody.
/// </summary>
internal static class CaseForms
{
    private const string Vowels = "аеиоуыэюя";

    /// <summary>Longest name, in words, of which each word may change or not.</summary>
    private const int LongestOfChoice = 4;

    /// <param name="word">A nominative in lower case.</param>
    /// <returns>Its other forms. None for a word that does not change.</returns>
    public static ImmutableArray<string> Of(string word) => word.Length < 3 ? [] : word switch
    {
        [.., 'и', 'я'] => With(word[..^1], "и", "ю", "ей"),
        [.., 'а', 'я'] or [.., 'я', 'я'] => Adjective(word),
        [.., 'я'] => With(word[..^1], "и", "е", "ю", "ей"),
        [.., 'а'] => With(word[..^1], "ы", "и", "е", "у", "ой", "ей"),
        [.., 'ы', 'й'] or [.., 'о', 'й'] or [.., 'ы' or 'и' or 'о' or 'е', 'е'] => Adjective(word),
        [.., 'и', 'й'] => [.. Adjective(word), .. With(word[..^1], "я", "ю", "ем", "и", "е")],
        [.., 'й'] => With(word[..^1], "я", "ю", "ем", "е"),
        [.., 'ь'] => With(word[..^1], "я", "ю", "ем", "е", "и", "ью"),
        [.., 'ы'] => With(word[..^1], "", "ов", "ам", "ами", "ах", "ых", "ым", "ыми"),
        [.., 'о'] => With(word[..^1], "а", "у", "ом", "е"),
        [.., 'е', var last] when !Vowels.Contains(last) =>
        [
            .. With(word, "а", "у", "ом", "ем", "е"), .. With(word[..^2] + last, "а", "у", "ом", "е")
        ],
        [.., var last] when !Vowels.Contains(last) => With(word, "а", "у", "ом", "ем", "е"),
        _ => [],
    };

    /// <param name="words">The words of a name in the nominative, in lower case.</param>
    /// <returns> The name in the instrumental: declined up to its first noun («Исламской Республикой Иран»), and a short one in every way
    /// in which some of its words change («Антигуа и Барбудой»). None where no word changes.
    /// </returns>
    public static IEnumerable<string> Instrumental(IReadOnlyList<string> words)
    {
        int noun = 0;
        while (noun < words.Count - 1 && IsAdjective(words[noun]))
        {
            noun++;
        }

        IEnumerable<string> first = Combine(words, noun + 1, optional: false);
        IEnumerable<string> any = words.Count <= LongestOfChoice ? Combine(words, words.Count, optional: true) : [];
        return first.Concat(any).Where(name => name != string.Join(' ', words)).Distinct(StringComparer.Ordinal);
    }

    private static List<string> Combine(IReadOnlyList<string> words, int declined, bool optional)
    {
        List<string> names = [""];
        for (int i = 0; i < words.Count; i++)
        {
            ImmutableArray<string> changed = i < declined ? InstrumentalOf(words[i]) : [];
            ImmutableArray<string> forms = changed.IsEmpty || optional ? [.. changed, words[i]] : changed;
            names = [.. names.SelectMany(n => forms.Select(f => n.Length == 0 ? f : $"{n} {f}"))];
        }

        return names;
    }

    private static ImmutableArray<string> InstrumentalOf(string word) => word switch
    {
        _ when word.Length < 3 => [],
        [.., 'и', 'я'] => [word[..^1] + "ей"],
        [.., 'и', 'й'] => [word[..^1] + "ем", word[..^1] + "м"],
        _ when IsAdjective(word) =>
        [
            .. Adjective(word).Where(
                f =>
                    f.EndsWith('м') || f.EndsWith("ой", StringComparison.Ordinal) || f.EndsWith("ей", StringComparison.Ordinal)
                        || f.EndsWith("ми", StringComparison.Ordinal))
        ],
        [.., 'я'] => [word[..^1] + "ей"],
        [.., 'а'] => [word[..^1] + "ой", word[..^1] + "ей", word[..^1] + "ами"],
        [.., 'й'] => [word[..^1] + "ем"],
        [.., 'ь'] => [word[..^1] + "ем", word[..^1] + "ью"],
        [.., 'ы'] => [word[..^1] + "ами", word[..^1] + "ыми"],
        [.., 'о'] => [word[..^1] + "ом"],
        [.., 'и', 'е'] => [word + "м"],
        [.., 'е', var last] when !Vowels.Contains(last) => [word + "ом", word[..^2] + last + "ом"],
        [.., var last] when !Vowels.Contains(last) => [word + "ом", word + "ем"],
        _ => [],
    };

    private static bool IsAdjective(string word) =>
        word.Length > 4
            && word is [.., 'а', 'я'] or [.., 'я', 'я'] or [.., 'ы', 'й'] or [.., 'о', 'й'] or [.., 'и', 'й']
                or [.., 'ы' or 'о', 'е'] or [.., 'и', 'е']
            && word is not [.., 'н' or 'т' or 'в', 'и', 'е'];

    private static ImmutableArray<string> Adjective(string word)
    {
        string stem = word[..^2];
        return With(stem, "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ой", "ей", "ую", "юю", "ых", "их", "ыми", "ими");
    }

    private static ImmutableArray<string> With(string stem, params string[] endings) => [.. endings.Select(e => stem + e)];
}
