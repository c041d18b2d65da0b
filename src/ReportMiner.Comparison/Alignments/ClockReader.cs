using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Times of day: <c>3 p.m.</c>, <c>10.15 a.m.</c>, «15 ч. 00 м.», <c>15:00</c>.</summary>
internal static partial class ClockReader
{
    private const int MinutesOfHour = 60, HalfDay = 12;

    /// <returns>Minutes since midnight, in order of the text.</returns>
    public static List<int> Read(string text) => [.. Clock().Matches(text).Select(Minutes)];

    /// <returns>The text with its times of day, its decades and its page numbers blanked: versions write them in ways of their
    /// own.</returns>
    public static string Blank(string text) =>
        Elsewhere().Replace(Clock().Replace(text, m => new string(' ', m.Length)), m => new string(' ', m.Length));

    private static int Minutes(Match match)
    {
        int Number(string group) =>
            match.Groups[group].Value.Length == 0 ? 0 : int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        int hour = Number("h");
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "P" => (hour % HalfDay) + HalfDay,
            "A" => hour % HalfDay,
            _ => hour,
        };
        return (hour * MinutesOfHour) + Number("m");
    }

    [GeneratedRegex(
        @"\b(?<h>\d{1,2})(?:[.:](?<m>\d{2}))?\s?(?<half>[apAP])\.?\s?[mM]\b\.?|\b(?<h>\d{1,2})\s?(?:ч\.|час(?:ов|"
        + @"а)?)\s?(?<m>\d{1,2})\s?м(?:ин\w*)?\b\.?"
        + @"|\b(?<h>\d{1,2})\s?ч\.|\b(?<h>\d{1,2}):(?<m>\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b\d{2,4}s\b|\b\d{2,4}-[хе]\b|\b(?:pp?|с|стр)\.\s?\d+(?:\s?[-–—]\s?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
