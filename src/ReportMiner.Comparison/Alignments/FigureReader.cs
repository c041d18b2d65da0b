using System.Collections.Frozen;
using System.Globalization;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Alignments;

/// <summary>The numbers of a text, in digits or in words, as one value each: <c>12 000</c>, <c>12,000</c> and <c>12000</c> are the same.</summary>
internal static class FigureReader
{
    private static readonly FrozenDictionary<string, int> Words = NumberWords();

    /// <returns>The values in digits and those in words, in order; symbols such as <c>A/80/604</c> and <c>74/247</c> are not among them.</returns>
    public static (List<decimal> Digits, List<decimal> Spelled) Read(string text)
    {
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
                    digits.Add(value);
                }

                i = end;
            }
            else if (char.IsLetter(text[i]))
            {
                int end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                {
                    end++;
                }

                string word = text[i..end].ToLowerInvariant().Replace('ё', 'е');
                if (Spelled(word) is { } value)
                {
                    bool continues = lastSpelled == i - 1 && value < 10 && spelled[^1] >= 20 && spelled[^1] % 10 == 0;
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

    /// <returns>The value of a word such as <c>forty-six</c>; <see langword="null"/> for any other.</returns>
    private static int? Spelled(string word)
    {
        int sum = 0;
        foreach (string part in word.Split('-'))
        {
            if (!Words.TryGetValue(part, out int value))
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }

    /// <summary>A number goes on over a separator of thousands or decimals with digits behind it.</summary>
    private static int NumberEnd(string text, int start)
    {
        int i = start;
        while (i < text.Length)
        {
            bool thousands = i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
            bool goesOn = char.IsAsciiDigit(text[i])
                || (text[i] is ' ' or '\u00A0' or '\u202F' && thousands && i - start <= 3 && text[start] != '0')
                || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));
            if (!goesOn)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private static bool IsPartOfSymbol(string text, int start, int end) =>
        (start > 0 && (text[start - 1] is '/' or '.' || char.IsLetter(text[start - 1]))) || (end < text.Length && text[end] == '/');

    private static decimal? Value(string digits)
    {
        string plain = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        int mark = plain.LastIndexOfAny([',', '.']);
        if (mark >= 0 && plain.Length - mark - 1 == 3)
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    private static FrozenDictionary<string, int> NumberWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in VocabularyResource.Lines("numbers.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word, int.Parse(line[..colon], CultureInfo.InvariantCulture));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
