using System.Text.RegularExpressions;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Series;

/// <summary>What a title or the name of a body says of its series.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its words in lower case.</param>
/// <param name="Subject">The name that it ends with, after a dash or a colon; <see langword="null"/> for none.</param>
/// <param name="Names">Stems of the words that name its subject: no numbers, ordinals, dates, sessions and places of meetings.</param>
/// <param name="IsReview">Whether it is the title of a review.</param>
internal sealed partial record TitleMarks(Language Language, string Text, string? Subject, HashSet<string> Names, bool IsReview)
{
    public static TitleMarks Of(string title)
    {
        Match held = Held().Match(title);
        string head = held.Success && held.Index > 0 ? title[..held.Index] : title;
        return new TitleMarks(
            LanguageDetector.Detect(title),
            string.Join(' ', Words.Of(title).Select(w => w.Lower)),
            SubjectOf(title),
            [
                .. Words.Of(head).Where(w => w.Lower.Length > 2 && !char.IsAsciiDigit(w.Lower[0]) && !Passing().IsMatch(w.Lower))
                    .Select(w => Stemmer.Stem(w.Lower, Language.Unknown))
            ],
            Review().IsMatch(title));
    }

    /// <returns>What follows a dash or colon at the end of a title, where it is short enough to be a name.</returns>
    private static string? SubjectOf(string title)
    {
        int at = title.LastIndexOfAny(['–', '—', ':']);
        string rest = at < 0 ? "" : title[(at + 1)..].Trim(' ', '*', '.').ToLowerInvariant();
        return rest.Length is > 2 and < 60 && !rest.Any(char.IsAsciiDigit) ? rest : null;
    }

    [GeneratedRegex(
        @",? (?:held (?:in|at|from|on)|(?:which )?met in|проведенн\w+ в|состоявш\w+ в)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(
        @"^(?:the|its|and|from|for|first|second|third|\w*(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th|(?:twenty|thirty|"
        + @"forty|fifty|sixty)\b.*|sessions?|meetings?|part"
        + "|january|february|march|april|may|june|july|august|september|october|november|december"
        + @"|сесси\w+|совещани\w*|перв\w+|втор\w+|трет\w+|четверт\w+|пят\w+|шест\w+|седьм\w+|восьм\w+|девят\w+|десят\w+|\w*дцат\w+|"
        + @"сороков\w+|год\w*"
        + @"|январ\w+|феврал\w+|март\w*|апрел\w+|мая|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Passing();

    [GeneratedRegex(@"\breview\b|обзор", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Review();
}
