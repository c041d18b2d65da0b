using System.Collections.Immutable;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>Reads the number or letters of a label in every alphabet that they may belong to.</summary>
internal static class LabelAlphabets
{
    /// <summary>Letters that label Russian lists: ё, й, ъ, ы, ь are left out, as in Russian drafting rules.</summary>
    private const string CyrillicOrder = "абвгдежзиклмнопрстуфхцчшщэюя";

    /// <summary>The order of automatic lists in Word (ISO/IEC 29500-1, 17.18.59), which has ы.</summary>
    private const string CyrillicOrderOfWord = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private const string CyrillicLookAlikes = "асеорхуікАСЕОРХУІКМТВН";
    private const string LatinLookAlikes = "aceopxyikACEOPXYIKMTBH";

    /// <summary>All readings of <paramref name="core"/> within a frame, the usual one first; empty where it is no label.</summary>
    public static ImmutableArray<LabelReading> Read(string core, LabelFrame frame)
    {
        if (char.IsAsciiDigit(core[0]))
        {
            return int.TryParse(core, out int number) && core.Length <= 3
                ? [new LabelReading(LabelFamily.Decimal, frame, number, number.ToString(System.Globalization.CultureInfo.InvariantCulture))]
                : [];
        }

        var readings = ImmutableArray.CreateBuilder<LabelReading>(4);
        string latin = Translate(core, CyrillicLookAlikes, LatinLookAlikes);
        bool upper = char.IsUpper(core[0]);
        int roman = RomanNumber(latin);
        int letter = LatinLetter(latin);
        if (upper && roman > 0 && core.Length > 1)
        {
            readings.Add(new(LabelFamily.UpperRoman, frame, roman, latin));
        }

        if (letter > 0)
        {
            readings.Add(new(upper ? LabelFamily.UpperLetter : LabelFamily.LowerLetter, frame, letter, latin));
        }

        if (roman > 0 && !(upper && core.Length > 1))
        {
            readings.Add(new(upper ? LabelFamily.UpperRoman : LabelFamily.LowerRoman, frame, roman, latin));
        }

        string cyrillic = Translate(core, LatinLookAlikes, CyrillicLookAlikes);
        LabelFamily family = upper ? LabelFamily.UpperCyrillic : LabelFamily.LowerCyrillic;
        int place = CyrillicLetter(cyrillic, CyrillicOrder), placeInWord = CyrillicLetter(cyrillic, CyrillicOrderOfWord);
        if (place > 0)
        {
            readings.Add(new(family, frame, place, cyrillic));
        }

        if (placeInWord > 0 && placeInWord != place)
        {
            readings.Add(new(family, frame, placeInWord, cyrillic));
        }

        return readings.ToImmutable();
    }

    private static string Translate(string core, string from, string to) => string.Create(core.Length, (core, from, to), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            int at = state.from.IndexOf(state.core[i], StringComparison.Ordinal);
            span[i] = at < 0 ? state.core[i] : state.to[at];
        }
    });

    /// <summary>a = 1 … z = 26; aa = 27, bb = 28, as UN lists go on after z.</summary>
    private static int LatinLetter(string core)
    {
        char first = char.ToLowerInvariant(core[0]);
        if (!char.IsAsciiLetter(first) || core.Length > 3 || core.Any(c => c != core[0]))
        {
            return 0;
        }

        return ((core.Length - 1) * 26) + first - 'a' + 1;
    }

    private static int CyrillicLetter(string core, string order)
    {
        int at = order.IndexOf(char.ToLowerInvariant(core[0]), StringComparison.Ordinal);
        return core.Length is 1 or 2 && at >= 0 && core.All(c => c == core[0]) ? ((core.Length - 1) * order.Length) + at + 1 : 0;
    }

    /// <summary>Value of a well-formed roman number up to 89; 0 otherwise.</summary>
    private static int RomanNumber(string core)
    {
        string text = core.ToLowerInvariant();
        if (text.Length > 7 || text.Any(c => c is not ('i' or 'v' or 'x' or 'l')))
        {
            return 0;
        }

        int value = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int here = Digit(text[i]);
            value += i + 1 < text.Length && Digit(text[i + 1]) > here ? -here : here;
        }

        return value is > 0 and < 90 && ToRoman(value) == text ? value : 0;
    }

    private static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 50 };

    /// <summary>The letter at a place of the Russian order, from 1; letters are doubled after the last.</summary>
    public static string ToCyrillic(int value) =>
        new(CyrillicOrder[(value - 1) % CyrillicOrder.Length], 1 + ((value - 1) / CyrillicOrder.Length));

    /// <summary>A number from 1 to 89 in small roman figures.</summary>
    public static string ToRoman(int value)
    {
        var text = new System.Text.StringBuilder();
        foreach ((int size, string sign) in (ReadOnlySpan<(int, string)>)[(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; value >= size; value -= size)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
