using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Replies;

/// <summary>
/// Finds the words that state a position, in both languages. Of two that overlap the first of the list counts: a denial before what it
/// denies.
/// </summary>
internal static partial class PositionCues
{
    private static readonly (string Position, Regex Words)[] All =
    [
        ("rejected", Rejected()), ("noted", NotAccepted()), ("partially accepted", PartlyAccepted()),
        ("partially supported", PartlySupported()),
        ("noted", Noted()), ("accepted", Accepted()), ("supported", Supported()), ("pending", Pending()),
    ];

    public static List<PositionCue> In(string text)
    {
        var cues = new List<PositionCue>();
        foreach ((string position, Regex words) in All)
        {
            foreach (Match match in words.Matches(text))
            {
                int end = match.Index + match.Length;
                if (!cues.Exists(c => match.Index < c.End && c.Start < end))
                {
                    cues.Add(new PositionCue(position, match.Index, end, IsPassive(text, match)));
                }
            }
        }

        return [.. cues.OrderBy(c => c.Start)];
    }

    private static bool IsPassive(string text, Match cue) =>
        PassiveRussian().IsMatch(cue.Value) || Enjoys().IsMatch(cue.Value)
            || (EnglishParticiple().IsMatch(cue.Value) && Auxiliary().IsMatch(text[..cue.Index]))
        || (EnglishParticiple().IsMatch(cue.Value) && !Subject().IsMatch(text[..cue.Index]));

    [GeneratedRegex(
        @"\b(?:rejects?|rejected|declines?|declined)\b|(?<!\p{L})(?:отклон|отверг)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    [GeneratedRegex(
        @"\b(?:do(?:es)? not|did not|cannot|can not|could not|will not|is not able to|unable to|"
        + @"not in a position to)\s+(?:\w+\s+){0,2}?(?:accept|support|enjoy)\w*(?:\s+(?:the|its|their)\s+support)?"
        + @"|\bnot\s+(?:be\s+|been\s+)?(?:accepted|supported)\b"
        + @"|(?<!\p{L})не\s+(?:\S+\s+){0,3}?(?:принима|принят|приня|поддерж|пользу|получил)\w*(?:\s+поддержк\w+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAccepted();

    [GeneratedRegex(
        @"\b(?:partially|partly|in part)\s+accept\w*|\baccept\w*\s+(?:partially|partly|in part)\b|(?<!\p{L})частично\s+прин\w+|"
            + @"(?<!\p{L})прин(?:ят|има)\w+\s+частично",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartlyAccepted();

    [GeneratedRegex(
        @"\b(?:partially|partly|in part)\s+support\w*|\bsupport\w*\s+(?:partially|partly|in part)\b|(?<!\p{L})частично\s+поддерж\w+|"
            + @"(?<!\p{L})поддерж\w+\s+частично",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartlySupported();

    [GeneratedRegex(
        @"\b(?:takes?|took|taken|taking)\s+(?:\w+\s+)?note\b|\b(?:notes|noted)\b|(?<!\p{L})прин(?:ят|има|я)\w*(?=[^.;]*?к\s+сведению)|"
            + @"(?<!\p{L})к\s+сведению\s+прин\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    [GeneratedRegex(@"\baccept(?:s|ed)?\b|(?<!\p{L})прин(?:ят|има|ял)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accepted();

    [GeneratedRegex(
        @"\b(?:enjoy(?:s|ed|ing)?\s+(?:the|its|their)\s+(?:full\s+)?support)\b|\bsupport(?:s|ed)?\b|(?<!\p{L})(?:поддержа[лн]|"
            + @"поддержива)\w*|(?<!\p{L})(?:пользу|получил)\w*\s+поддержк\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supported();

    [GeneratedRegex(
        @"\bwill\s+(?:be\s+)?(?:examined?|consider(?:ed)?|review(?:ed)?|provide\s+(?:a\s+)?responses?)\b|(?<!\p{L})(?:будет|"
            + @"будут)\s+(?:рассмотрен|изучен)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pending();

    [GeneratedRegex(
        @"(?:ся|(?:ят|нят|жан|нен|ен)[оаы])$|^к\s+сведению|^(?:пользу|получил|не\s+(?:пользу|получил))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassiveRussian();

    [GeneratedRegex(@"^(?:do(?:es)? not\s+)?enjoy", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enjoys();

    [GeneratedRegex(@"(?:ed|taken note)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishParticiple();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    /// <summary>A name before the words makes them active: "Lakeland accepted".</summary>
    [GeneratedRegex(@"\p{L}[\p{L}'’-]*\s+(?:has\s+|have\s+|had\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
