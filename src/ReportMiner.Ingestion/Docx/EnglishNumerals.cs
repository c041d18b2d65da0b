using System.Globalization;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Numbers in English words, as Word writes them in labels: with a capital letter first.</summary>
internal static class EnglishNumerals
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (int Value, string Word)[] Large =
    [
        (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")
    ];

    /// <returns><c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>11th</c>.</returns>
    public static string Ordinal(int number)
    {
        var suffix = (Math.Abs(number % 100), Math.Abs(number % 10)) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + suffix;
    }

    /// <returns><c>One</c>, <c>Twenty-one</c>.</returns>
    public static string CardinalText(int number) => number < 0 ? number.ToString(CultureInfo.InvariantCulture) : Capital(Cardinal(number));

    /// <returns><c>First</c>, <c>Twenty-first</c>.</returns>
    public static string OrdinalText(int number)
    {
        if (number < 0)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var words = Cardinal(number);
        var cut = words.LastIndexOfAny([' ', '-']) + 1;
        return Capital(words[..cut] + OrdinalOf(words[cut..]));
    }

    private static string Cardinal(int number)
    {
        foreach (var (value, word) in Large)
        {
            if (number >= value)
            {
                var rest = number % value;
                return Cardinal(number / value) + " " + word + (rest == 0 ? "" : " " + Cardinal(rest));
            }
        }

        return number < Small.Length ? Small[number] : Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
    }

    private static string OrdinalOf(string word) => word switch
    {
        "one" => "first",
        "two" => "second",
        "three" => "third",
        "five" => "fifth",
        "eight" => "eighth",
        "nine" => "ninth",
        "twelve" => "twelfth",
        _ when word.EndsWith('y') => word[..^1] + "ieth",
        _ => word + "th",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
