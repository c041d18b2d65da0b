using System.Text.RegularExpressions;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Distinguishes the headings of sections that recommend from those about earlier recommendations.</summary>
internal static partial class RecommendationHeadings
{
    /// <summary>Whether a heading above a block names recommendations that the document makes.</summary>
    public static bool Above(Document document, Block block) => block.Section.Any(h => Names(document.Blocks[h].Text));

    /// <summary>Whether a block is in the observations that end a report of an official: what it says must be done, he asks.</summary>
    public static bool InObservations(Document document, Block block) =>
        block.Section.Any(h => Chapeaux.IsObservationsHeading(document.Blocks[h].Text));

    /// <summary>Whether a heading names recommendations that the document makes.</summary>
    public static bool Names(string heading) =>
        (Noun().IsMatch(heading) || Chapeaux.IsRecommendationHeading(heading)) && !Earlier().IsMatch(heading);

    /// <summary>Whether a heading says nothing else: <c>Conclusions and recommendations</c>.</summary>
    public static bool IsPlain(string heading) => Plain().IsMatch(heading);

    [GeneratedRegex(@"\brecommendations?\b|\bрекомендаци", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"implement|follow(?:-| )up|status|respon|progress|review of|tracking|previous|outstanding|closed|\baudit|consideration of|"
            + @"осуществлен|выполнен|ход |предыдущ|ранее|ответ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex(
        @"^\W*(?:[IVXLivxl]+\.|[A-ZА-Я]\.|\d+\.)?\s*(?:(?:main|key|general|specific|final|overall|concluding|draft|agreed|policy|"
            + @"основные|общие|заключительные|итоговые|согласованные) )?(?:(?:conclusions?|observations?|findings|remarks|proposals|"
            + @"suggestions|выводы|заключения|замечания|предложения)(?:,| and| &| и) )*(?:(?:main|key|policy|final|agreed|"
            + @"основные) )?(?:recommendations?|рекомендации)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
