using System.Text.RegularExpressions;

namespace ReportMiner.Semantics.Search;

/// <summary>Reads the years that a question limits itself to: <c>since 2018</c>, <c>before 2020</c>, <c>in 2021</c>, <c>с 2018 года</c>, <c>до 2020 года</c>, <c>в 2021 году</c>.</summary>
internal static partial class QuestionDates
{
    /// <returns>The question without these words, and the limits.</returns>
    public static (string Text, string? Since, string? Before) Read(string question)
    {
        string? since = null, before = null;
        string rest = Limit().Replace(question, m =>
        {
            int year = int.Parse(m.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture);
            switch (m.Groups["word"].Value.ToLowerInvariant())
            {
                case "since" or "from" or "с" or "начиная с":
                    since = Year(year);
                    break;
                case "after" or "после":
                    since = Year(year + 1);
                    break;
                case "before" or "until" or "till" or "до":
                    before = Year(year);
                    break;
                default:
                    (since, before) = (Year(year), Year(year + 1));
                    break;
            }

            return " ";
        });
        return (rest.Trim(), since, before);
    }

    private static string Year(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<word>since|from|after|before|until|till|in|начиная с|с|после|до|в)\s+(?<year>(?:19|20)\d\d)\b(?:\s*(?:года|году|г\.))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Limit();
}
