using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Tells what a sentence announces: recommendations, or a list of something else.</summary>
/// <remarks>The patterns repeat nothing without a bound, so that their time is linear in the text; compiled ahead, they cost nothing at start.</remarks>
internal static partial class Chapeaux
{
    /// <summary>Whether the sentence announces recommendations, conclusions or proposals as a list.</summary>
    public static bool AnnouncesRecommendations(string text) => AnnouncesOwnList(text) || (Noun().IsMatch(LastPart(text)) && !NotRecommendations().IsMatch(LastPart(text)));

    /// <summary>Whether the list is named as the document's: <c>the following recommendations</c>, not what a delegation recommended.</summary>
    public static bool AnnouncesOwnList(string text) => ListNoun().IsMatch(LastPart(text));

    /// <summary>Whether the sentence itself asks its addressees and leaves what is asked to the items: <c>States should:</c></summary>
    public static bool AsksThroughItems(string text) => EndsWithColon(text) && AskingVerb().IsMatch(LastPart(text));

    /// <summary>Whether a heading names a section of recommendations.</summary>
    public static bool IsRecommendationHeading(string heading) => HeadingNoun().IsMatch(heading);

    public static bool EndsWithColon(string text) => text.AsSpan().TrimEnd(" *").EndsWith(":");

    /// <summary>The last two sentences: what stands before them does not announce the list.</summary>
    private static string LastPart(string text)
    {
        int from = Math.Max(0, text.Length - 600);
        return text[from..];
    }

    [GeneratedRegex(@"\b(recommendations?|proposals|suggestions|conclusions)\b|\brecommend(s|ed)?\b|рекомендаци|\bрекоменд(ует|уют|овал|овала|овали|овало|овано|уется)\b|\bпредложени(я|й)\b|\bвывод(ы|ов|ам)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(following|below|preliminary)\b[^.]{0,60}\b(recommendations|conclusions)\b|\b(recommendations|conclusions)\b[^.]{0,80}\b(below|follow|following|listed)\b|\b(следующи|нижеследующи|настоящи|предварительны|ниже)[^.]{0,60}(рекомендаци|вывод)|(рекомендаци|вывод)[^.]{0,80}(ниже|следующ|перечислен)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListNoun();

    [GeneratedRegex(@"\b(following|these) (documents?|agenda|statements?|items|members|observers|organizations|delegations|reports?|sources|submissions|cluster|categor)|\b(agenda|documents) (was|were)|documents were issued|compris(es|ed|ing)|consist(s|ed|ing) of|\bследующ(ие|их|ая|ую|ей) (документ|повестк|государств|организаци|член|вопрос|пункт|доклад)|повестк[аиу] дня", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotRecommendations();

    [GeneratedRegex(@"\b(should|shall|must|urges?|urged|calls? upon|called upon|encourages?|encouraged|invites?|invited|requests?|requested|recommends?|recommended|agreed|decides?|decided)\b|\b(следует|должны|должен|должна|необходимо|рекомендуется|предлагается|призва|призыва|просит|просила|рекоменд|предлага|постанов|настоятельно)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskingVerb();

    [GeneratedRegex(@"\brecommendations?\b|рекомендаци", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNoun();
}
