using System.Collections.Immutable;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>Reads the number or letters of a label in every alphabet that they may belong to.</summary>
internal static class LabelAlphabets
{
    /// <summary>
    /// Letters that label Russian lists: ё, й, ъ, ы, ь are left out, as in Russian drafting rules. Lists that use ё or й insert them, as
    /// Word's automatic ones do ы.
    /// </summary>
    private const string CyrillicOrder = "абвгдежзиклмнопрстуфхцчшщэюя";

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

        if (letter == 0 && roman == 0 && core.Length == 2 && frame != LabelFrame.Dot && latin is [>= 'b' and <= 'z', >= 'a' and <= 'e'])
        {
            // "(ba)": an item put in after "(b)".
            readings.Add(new(LabelFamily.LowerLetter, frame, latin[0] - 'a' + 1, latin) { Rank = latin[1] - 'a' + 1 });
        }

        if (letter > 0)
        {
            readings.Add(new(upper ? LabelFamily.UpperLetter : LabelFamily.LowerLetter, frame, letter, latin));
        }

        if (roman > 0 && !(upper && core.Length > 1))
        {
            readings.Add(new(upper ? LabelFamily.UpperRoman : LabelFamily.LowerRoman, frame, roman, latin));
        }

        if (core.Length == 1 && char.ToLowerInvariant(core[0]) is var extra and ('ё' or 'й' or 'ы'))
        {
            int before = CyrillicOrder.IndexOf(extra switch { 'ё' => 'е', 'й' => 'и', _ => 'щ' }, StringComparison.Ordinal) + 1;
            return [new(upper ? LabelFamily.UpperCyrillic : LabelFamily.LowerCyrillic, frame, before, core) { Rank = 1 }];
        }

        string cyrillic = Translate(core, LatinLookAlikes, CyrillicLookAlikes);
        int place = CyrillicLetter(cyrillic);
        if (place > 0)
        {
            readings.Add(new(upper ? LabelFamily.UpperCyrillic : LabelFamily.LowerCyrillic, frame, place, cyrillic));
        }

        return readings.ToImmutable();
    }

    private static string Translate(string core, string from, string to) =>
        string.Create(core.Length, (core, from, to), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            int at = state.from.IndexOf(state.core[i], StringComparison.Ordinal);
            span[i] = at < 0 ? state.core[i] : state.to[at];
        }
    });

    /// <summary>a = 1 … z = 26; after z UN lists go on with aa = 27 and bb or ab = 28.</summary>
    private static int LatinLetter(string core)
    {
        char first = char.ToLowerInvariant(core[0]), last = char.ToLowerInvariant(core[^1]);
        if (!char.IsAsciiLetter(first) || !char.IsAsciiLetter(last) || core.Length > 3)
        {
            return 0;
        }

        return core.All(c => c == core[0]) ? ((core.Length - 1) * 26) + first - 'a' + 1
            : core.Length == 2 && first == 'a' && char.IsUpper(core[0]) == char.IsUpper(core[1]) ? 26 + last - 'a' + 1
            : 0;
    }

    private static int CyrillicLetter(string core) =>
        core.Length is 1 or 2 && core.All(c => c == core[0])
            ? ((core.Length - 1) * CyrillicOrder.Length) + CyrillicOrder.IndexOf(char.ToLowerInvariant(core[0]), StringComparison.Ordinal)
                + 1 is int place
              && CyrillicOrder.Contains(char.ToLowerInvariant(core[0]), StringComparison.Ordinal) ? place : 0
            : 0;

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
        foreach ((
            int size,
            string sign) in (ReadOnlySpan<(int, string)>)[(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
        {
            for (; value >= size; value -= size)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
