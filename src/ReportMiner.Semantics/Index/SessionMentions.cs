using System.Text.RegularExpressions;

namespace ReportMiner.Semantics.Index;

/// <summary>Reads which session a text names: "fourth session", «на пятом совещании», "3rd meeting", «6-я сессия».</summary>
internal static partial class SessionMentions
{
    private static readonly string[] English =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Russian =
    [
        "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат",
            "четырнадцат", "пятнадцат",
        "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
    ];

    /// <returns>The number and its place; <see langword="null"/> if the text names no session.</returns>
    public static (int Number, int Start, int End)? Read(string text)
    {
        Match match = Named().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string word = match.Groups["no"].Value.ToLowerInvariant().Replace('ё', 'е');
        int number = char.IsAsciiDigit(word[0]) ? int.Parse(new string([.. word.TakeWhile(char.IsAsciiDigit)]),
            System.Globalization.CultureInfo.InvariantCulture)
            : Array.IndexOf(English, word) is >= 0 and var english ? english + 1
            : Array.FindLastIndex(Russian, r => word.StartsWith(r, StringComparison.Ordinal) && word.Length - r.Length <= 3) + 1;
        return number == 0 ? null : (number, match.Index, match.Index + match.Length);
    }

    [GeneratedRegex(
        @"\b(?<no>\d{1,3}(?:st|nd|rd|th|-[а-я]{1,3})|\p{L}+)\s+(?:(?:regular|special|очередн\w+|специальн\w+)\s+)?(?:session|meeting|"
            + @"сесси\w+|совещани\w+|заседани\w+)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
