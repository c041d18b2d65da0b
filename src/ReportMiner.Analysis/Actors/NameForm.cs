using System.Collections.Frozen;

namespace ReportMiner.Analysis.Actors;

/// <summary>
/// Brings the words of names to one form for all cases: Russian case endings and English diacritics are taken off. The form is no stem in
/// the grammar's sense; it only has to be the same for every case of a noun or adjective and to part unlike words.
/// </summary>
internal static class NameForm
{
    private static readonly string[] Endings =
    [
        "ыми", "ого", "его", "ому", "ему", "ами", "ями", "ая", "яя", "ое", "ее", "ые", "ый", "ой", "ей", "ых", "ым", "ую", "юю", "ов", "ев",
        "ам", "ям", "ах", "ях", "ом", "ем",
        "ью", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    /// <summary>Endings of soft adjectives and of nouns behind к, г, х, ш, щ, ж, ч.</summary>
    private static readonly string[] AfterVelar = ["ими", "ий", "ие", "им", "их", "ии"];

    private static readonly string[] AfterI = ["ями", "ям", "ях", "ей", "ем", "я", "ю", "е", "и", "й"];

    private static readonly FrozenDictionary<char, char> Diacritics = new Dictionary<char, char>
    {
        ['é'] = 'e', ['è'] = 'e', ['ê'] = 'e', ['ë'] = 'e', ['ü'] = 'u', ['ù'] = 'u', ['ú'] = 'u', ['ô'] = 'o', ['ó'] = 'o', ['ö'] = 'o',
        ['ò'] = 'o',
        ['í'] = 'i', ['ì'] = 'i', ['ï'] = 'i', ['ç'] = 'c', ['ã'] = 'a', ['á'] = 'a', ['à'] = 'a', ['â'] = 'a', ['å'] = 'a', ['ñ'] = 'n',
    }.ToFrozenDictionary();

    /// <param name="lower">A word in lower case, ё as е.</param>
    public static string Of(string lower) => lower.Length > 0 && lower[0] is >= 'а' and <= 'я' ? Russian(lower) : Latin(lower);

    private static string Latin(string lower)
    {
        foreach (char c in lower)
        {
            if (c > 127)
            {
                return string.Create(lower.Length, lower, static (span, word) =>
                {
                    for (int i = 0; i < word.Length; i++)
                    {
                        span[i] = Diacritics.GetValueOrDefault(word[i], word[i] == '’' ? '\'' : word[i]);
                    }
                });
            }
        }

        return lower;
    }

    private static string Russian(string lower)
    {
        if (lower.Length <= 3)
        {
            return lower;
        }

        return Strip(lower, AfterVelar, static c => c is 'к' or 'г' or 'х' or 'ш' or 'щ' or 'ж' or 'ч')
            ?? Strip(lower, AfterI, static c => c == 'и')
            ?? Strip(lower, Endings, static _ => true)
            ?? lower;
    }

    private static string? Strip(string word, string[] endings, Func<char, bool> before)
    {
        foreach (string ending in endings)
        {
            int left = word.Length - ending.Length;
            if (left >= 2 && word[^1] == ending[^1] && word.EndsWith(ending, StringComparison.Ordinal) && before(word[left - 1]))
            {
                return word[..left];
            }
        }

        return null;
    }
}
