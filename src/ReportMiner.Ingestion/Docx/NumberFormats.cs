using System.Globalization;
using System.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Renders numbers in the formats of ECMA-376 part 1, 17.18.59 (<c>ST_NumberFormat</c>).</summary>
internal static class NumberFormats
{
    /// <summary>Russian letters as the standard counts with them: without ё, й, ъ and ь.</summary>
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private const string FootnoteSigns = "*†‡§";

    /// <summary>
    /// A label repeats its letter once more with every turn of the alphabet; past so many turns it is shown as a decimal number.
    /// </summary>
    private const int LongestRepeat = 30;

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <param name="format">The format as the file names it, or a pattern such as <c>001, 002, 003, ...</c>.</param>
    /// <param name="number">The number.</param>
    /// <returns>The number as a reader sees it; in decimal figures where the format is not known or cannot show the number.</returns>
    public static string Render(string format, int number) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "lowerLetter" => Letter(Latin, number),
        "upperLetter" => Letter(Latin, number).ToUpperInvariant(),
        "russianLower" => Letter(Russian, number),
        "russianUpper" => Letter(Russian, number).ToUpperInvariant(),
        "chicago" => Letter(FootnoteSigns, number),
        "ordinal" => EnglishNumerals.Ordinal(number),
        "cardinalText" => EnglishNumerals.CardinalText(number),
        "ordinalText" => EnglishNumerals.OrdinalText(number),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(number)} -",
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed('①', number),
        "decimalEnclosedFullstop" => Enclosed('⒈', number),
        "decimalEnclosedParen" => Enclosed('⑴', number),
        _ when IsPattern(format) =>
            number.ToString(new string('0', format.IndexOf(',', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
        _ => Decimal(number),
    };

    /// <summary>Whether a custom format is one of figures filled up with zeros: <c>01, 02, ...</c>.</summary>
    public static bool IsPattern(string? format)
    {
        var comma = format?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return comma is > 0 and <= 10 && format.AsSpan(0, comma - 1).TrimStart('0').IsEmpty && char.IsAsciiDigit(format![comma - 1]);
    }

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letter(string alphabet, int number)
    {
        if (number < 1 || number > alphabet.Length * LongestRepeat)
        {
            return Decimal(number);
        }

        var (turn, index) = Math.DivRem(number - 1, alphabet.Length);
        return new string(alphabet[index], turn + 1);
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    private static string FullWidth(int number) =>
        string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));

    /// <summary>Unicode has the signs from 1 to 20.</summary>
    private static string Enclosed(char one, int number) =>
        number is >= 1 and <= 20 ? ((char)(one + number - 1)).ToString() : Decimal(number);
}
