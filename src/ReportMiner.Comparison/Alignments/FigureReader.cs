using System.Collections.Frozen;
using System.Globalization;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// The numbers of a text, in digits or in words, as one value each: <c>12 000</c>, <c>12,000</c> and <c>12000</c> are the same.
/// </summary>
internal static class FigureReader
{
    private static readonly FrozenDictionary<string, decimal> Words = NumberWords();

    /// <returns>The values in digits and those in words, in order; symbols such as <c>A/80/604</c>, times of day, decades and page numbers
    /// are not among them.</returns>
    public static (List<decimal> Digits, List<decimal> Spelled) Read(string text)
    {
        text = ClockReader.Blank(text);
        var digits = new List<decimal>();
        var spelled = new List<decimal>();
        int? lastSpelled = null;
        for (int i = 0; i < text.Length;)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                int end = NumberEnd(text, i);
                if (!IsPartOfSymbol(text, i, end) && Value(text[i..end]) is { } value)
                {
                    digits.Add(value * Multiplier(text, end));
                }

                i = end;
            }
            else if (char.IsLetter(text[i]))
            {
                int end = i + 1;
                while (end < text.Length
                    && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                {
                    end++;
                }

                string word = text[i..end].ToLowerInvariant().Replace('ё', 'е');
                foreach (decimal value in Spelled(word))
                {
                    bool continues = lastSpelled == i - 1 && value is < 10 and >= 1 && spelled[^1] >= 20 && spelled[^1] % 10 == 0;
                    spelled.Add(continues ? spelled[^1] + value : value);
                    if (continues)
                    {
                        spelled.RemoveAt(spelled.Count - 2);
                    }

                    lastSpelled = end;
                }

                i = end;
            }
            else
            {
                i++;
            }
        }

        return (digits, spelled);
    }

    /// <summary>"5.8 million" and "5,800,000", «5819 тыс.» and "5,819,000" are the same amounts.</summary>
    private static decimal Multiplier(string text, int end)
    {
        int start = end;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        ReadOnlySpan<char> rest = text.AsSpan(start);
        return rest.StartsWith("thousand") || rest.StartsWith("тыс") ? 1_000
            : rest.StartsWith("million") || rest.StartsWith("млн") || rest.StartsWith("миллион") ? 1_000_000
            : rest.StartsWith("billion") || rest.StartsWith("млрд") || rest.StartsWith("миллиард") ? 1_000_000_000
            : 1;
    }

    /// <returns>The values of a word: 46 of <c>forty-six</c>, 2 and 3 of <c>two-thirds</c>; none for a word that is no number.</returns>
    private static decimal[] Spelled(string word)
    {
        string[] parts = word.Split('-');
        if (!Array.TrueForAll(parts, Words.ContainsKey))
        {
            return [];
        }

        decimal[] values = [.. parts.Select(p => Words[p])];
        return values is [>= 20, < 10] ? [values[0] + values[1]] : values;
    }

    /// <summary>A number goes on over a separator of thousands or decimals with digits behind it.</summary>
    private static int NumberEnd(string text, int start)
    {
        int i = start, group = start;
        while (i < text.Length)
        {
            bool thousands = i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
                && char.IsAsciiDigit(text[i + 3])
                && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
            bool goesOn = char.IsAsciiDigit(text[i])
                || (text[i] is ' ' or '\u00A0' or '\u202F' && thousands && i - group <= 3 && text[start] != '0')
                || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));
            if (!goesOn)
            {
                break;
            }

            group = char.IsWhiteSpace(text[i]) ? i + 1 : group;
            i++;
        }

        return i;
    }

    private static bool IsPartOfSymbol(string text, int start, int end) =>
        (start > 0 && (text[start - 1] is '/' or '.' || char.IsLetter(text[start - 1]))) || (end < text.Length && text[end] == '/');

    private static decimal? Value(string digits)
    {
        string plain =
            digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
                .Replace("\u202F", "", StringComparison.Ordinal);
        int mark = plain.LastIndexOfAny([',', '.']);
        if (mark >= 0 && plain.Length - mark - 1 == 3)
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
    }

    private static FrozenDictionary<string, decimal> NumberWords()
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (string line in VocabularyResource.Lines("numbers.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word, decimal.Parse(line[..colon], CultureInfo.InvariantCulture));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
