using ReportMiner.Linguistics;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Series;

/// <summary>What tells the meetings of one series from those of another: the bodies of the symbol, and the subject in the title.</summary>
internal static class SeriesKey
{
    /// <returns>Whether two documents belong to meetings of one series: the same body, and the same subject where the titles name one.</returns>
    public static bool Same(SourceInfo a, SourceInfo b)
    {
        bool? body = SameBody(a.Masthead, b.Masthead);
        return body != false && SameSubject(a.Masthead.Title, b.Masthead.Title, body == true);
    }

    private static bool? SameBody(Masthead a, Masthead b)
    {
        if (a.Symbol is { Bodies.IsEmpty: false } x && b.Symbol is { Bodies.IsEmpty: false } y)
        {
            return x.Bodies.SequenceEqual(y.Bodies, StringComparer.Ordinal);
        }

        return a.Body is null || b.Body is null ? null : string.Equals(a.Body, b.Body, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A name that only one of the titles holds ("… – Slovenia") is another subject; days, numbers and places of meetings are not.</summary>
    private static bool SameSubject(string? a, string? b, bool sameBody)
    {
        if (a is null || b is null)
        {
            return sameBody;
        }

        HashSet<string> x = Names(a), y = Names(b);
        if (LanguageDetector.Detect(a) != LanguageDetector.Detect(b))
        {
            return sameBody;
        }

        int shared = x.Count(y.Contains);
        string? subjectA = Subject(a), subjectB = Subject(b);
        return subjectA is not null && subjectB is not null
            ? subjectA == subjectB
            : sameBody || (shared > 0 && shared * 10 >= Math.Min(x.Count, y.Count) * 8);
    }

    /// <returns>What stands after a dash or colon at the end of a title, where it is short enough to be a name.</returns>
    private static string? Subject(string title)
    {
        int at = title.LastIndexOfAny(['–', '—', ':']);
        string rest = at < 0 ? "" : title[(at + 1)..].Trim(' ', '*', '.').ToLowerInvariant();
        return rest.Length is > 2 and < 60 && !rest.Any(char.IsAsciiDigit) ? rest : null;
    }

    private static HashSet<string> Names(string title) =>
        [.. Words.Of(title).Where(w => w.Lower.Length > 2 && !char.IsAsciiDigit(w.Lower[0])).Select(w => w.Lower)];
}
