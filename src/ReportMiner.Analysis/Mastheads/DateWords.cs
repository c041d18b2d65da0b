using System.Collections.Frozen;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Dates as mastheads print them, in English and Russian: <c>29 July 2020</c>, «29 июля 2020 года».</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9),
        ("october", 10), ("november", 11), ("december", 12),
        ("января", 1), ("февраля", 2), ("марта", 3), ("апреля", 4), ("мая", 5), ("июня", 6), ("июля", 7), ("августа", 8), ("сентября", 9),
        ("октября", 10), ("ноября", 11), ("декабря", 12),
    }.ToFrozenDictionary(m => m.Item1, m => m.Item2, StringComparer.Ordinal);

    /// <param name="lower">A word in lower case.</param>
    public static bool IsMonth(string lower) => Months.ContainsKey(lower);

    /// <returns>The first date with day, month and year in the text; <see langword="null"/> where there is none or it names no day of the
    /// calendar.</returns>
    public static DateOnly? Find(string text)
    {
        string[] words = text.Split([' ', '\u00a0', '\t', '\n', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i + 2 < words.Length; i++)
        {
            if (Number(words[i]) is { } day
                && Months.TryGetValue(words[i + 1].ToLowerInvariant(), out int month)
                && Number(words[i + 2]) is { } year and >= 1945 and <= 2199
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month))
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    private static int? Number(string word)
    {
        string digits = word.TrimEnd('.', ';', '*');
        return digits.Length is > 0 and <= 4 && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
