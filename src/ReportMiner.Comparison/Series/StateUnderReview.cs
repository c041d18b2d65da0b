using System.Text.RegularExpressions;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Series;

/// <summary>Finds the State under review in the sentence that announces the recommendations to it.</summary>
internal static partial class StateUnderReview
{
    /// <returns>Its name in lower case, by stems; <see langword="null"/> where the sentence names none.</returns>
    public static string? Of(string? chapeau)
    {
        Match match = chapeau is null ? Match.Empty : Named().Match(chapeau);
        string name = match.Success ? match.Groups.Values.Skip(1).First(g => g.Success).Value : "";
        return name.Length is > 2 and < 60 ? string.Join(' ', Words.Of(name).Select(w => Stemmer.Stem(w.Lower, Language.Unknown))) : null;
    }

    [GeneratedRegex(
        @"(?:examined|considered|supported|accepted|noted) by (?:the )?(\p{Lu}\p{L}+(?:[ -](?:and |of |the )?\p{Lu}\p{L}+)*)|"
            + @"support of (?:the )?(\p{Lu}\p{L}+(?:[ -](?:and |of |the )?\p{Lu}\p{L}+)*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
