using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds what a sentence announces: recommendations, or a list of something else.</summary>
/// <remarks>
/// The patterns repeat nothing without a bound, so that their time is linear in the text; compiled ahead, they cost nothing at start.
/// </remarks>
internal static partial class Chapeaux
{
    /// <summary>A longer line is a title or a sentence, not an announcement.</summary>
    private const int LongestHeading = 160;

    /// <summary>Whether the sentence announces recommendations, conclusions or proposals as a list.</summary>
    public static bool AnnouncesRecommendations(string text) =>
        (AnnouncesOwnList(text) || Concludes(text)
            || (Noun().IsMatch(LastPart(text)) && !NotRecommendations().IsMatch(LastPart(text))))
            && !Contents().IsMatch(LastPart(text)) && !WelcomesWhatWasDone(text);

    /// <summary><c>welcomes the measures taken in pursuance of the recommendations, in particular:</c> lists what was done.</summary>
    private static bool WelcomesWhatWasDone(string text) => Done().IsMatch(LastSentence(text)) && !OwnAsk().IsMatch(LastSentence(text));

    /// <summary><c>The Group concluded that:</c>: each item is a conclusion or asks.</summary>
    private static bool Concludes(string text) => EndsWithColon(text) && Concluding().IsMatch(LastSentence(text) + ":");

    private static string LastSentence(string text)
    {
        string part = LastPart(text).TrimEnd(':', ' ');
        int stop = part.LastIndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? part : part[(stop + 2)..];
    }

    /// <summary>
    /// Whether the list is named as the document's: <c>the following recommendations</c>, not what a delegation recommended.
    /// </summary>
    public static bool AnnouncesOwnList(string text) => ListNoun().IsMatch(LastPart(text));

    /// <summary>
    /// Whether the list is one of recommendations alone: <c>the following recommendations:</c>, no conclusions or findings beside them.
    /// </summary>
    public static bool AnnouncesOnlyRecommendations(string text) =>
        EndsWithColon(text) && OnlyRecommendations().IsMatch(LastSentence(text)) && !Findings().IsMatch(LastSentence(text));

    /// <summary>
    /// Whether the text up to its colon announces one conclusion or recommendation: <c>drew the following conclusion: States should …</c>
    /// </summary>
    public static bool AnnouncesOne(string text) => OneNoun().IsMatch(text);

    /// <summary>
    /// Whether a paragraph says that the numbered paragraphs behind it are recommendations: <c>The Panel provides the following advice on
    /// …</c>
    /// </summary>
    public static bool OpensAdvice(string text) => Providing().IsMatch(text.AsSpan(0, Math.Min(text.Length, LongestHeading)));

    /// <summary>
    /// Whether the text up to its colon offers a body its decision: <c>The Board may wish to: (a) take note of …; (b) encourage …</c>
    /// </summary>
    public static bool OffersDecision(string text) => Offer().IsMatch(text);

    /// <summary>Whether the sentence itself asks its addressees and leaves what is asked to the items: <c>States should:</c></summary>
    public static bool AsksThroughItems(string text) => EndsWithColon(text) && AskingVerb().IsMatch(LastPart(text));

    /// <summary>
    /// Whether the document itself asks in the sentence, whoever wrote it: <c>The Board may wish to:</c>, «Конференции предлагается:».
    /// </summary>
    public static bool InvitesThroughItems(string text) => Inviting().IsMatch(LastSentence(text) + ":");

    /// <summary>Whether a heading names a section of recommendations.</summary>
    public static bool IsRecommendationHeading(string heading) =>
        heading.Length <= LongestHeading && (HeadingNoun().IsMatch(heading) || AnnouncingHeadings.Is(heading))
            && !AboutRecommendations().IsMatch(heading);

    /// <summary>Whether a heading of recommendations names conclusions, concerns or findings beside them.</summary>
    public static bool IsMixedHeading(string heading) =>
        BesideRecommendations().IsMatch(heading) || AnnouncingHeadings.IsMixed(heading);

    /// <summary>Whether a heading names the observations that end a report of an official: what he says must be done, he asks.</summary>
    public static bool IsObservationsHeading(string heading) => Observations().IsMatch(heading);

    /// <summary>Whether a heading names the summary before the text.</summary>
    public static bool IsSummaryHeading(string heading) => Summary().IsMatch(heading);

    public static bool EndsWithColon(string text) => text.AsSpan().TrimEnd(" *").EndsWith(":");

    /// <summary>The last two sentences: earlier ones do not announce the list.</summary>
    private static string LastPart(string text)
    {
        int from = Math.Max(0, text.Length - 600);
        return text[from..];
    }

    [GeneratedRegex(
        @"\b(recommendations?|proposals|suggestions|conclusions)\b|\brecommend(s|ed)?\b|рекомендаци|\bрекоменд(ует|уют|овал|овала|овали|"
            + @"овало|овано|уется)\b|\bпредложени(я|й)\b|\bвывод(ы|ов|ам)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"\b(following|below|preliminary)\b[^.]{0,60}\b(recommendations|conclusions)\b|\b(recommendations|"
            + @"conclusions)\b[^.]{0,80}\b(below|follow|following|listed)\b|\b(следующи|нижеследующи|настоящи|предварительны|"
            + @"ниже)[^.]{0,60}(рекомендаци|вывод)|(рекомендаци|вывод)[^.]{0,80}(ниже|следующ|перечислен)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListNoun();

    [GeneratedRegex(
        @"\b(conclud(es|ed)( that| as follows)?|(considers|considered|believes|agreed) that|(is|was|are|were) of the (view|"
            + @"opinion) that)\W*$|\b(при(шл[аио]|шел|ходит) к (выводу|заключению)|(считает|полагает|сочл[аио]|счел), что|"
            + @"заключил[аио]?|придержива\w+ мнения)\b[^:]{0,30}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concluding();

    [GeneratedRegex(
        @"\bfollowing\b[^.:]{0,40}\brecommendations\b|\b(следующи|нижеследующи)\w*\b[^.:]{0,40}\bрекомендаци",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyRecommendations();

    [GeneratedRegex(
        @"\b(provides?|makes?|offers?|presents?|submits?|gives?|issues?|adopts?|adopted|formulates?)\b (\w+ ){0,3}?the following "
            + @"(\w+ ){0,3}?(advice|recommendations)\b|\b(дает|выносит|формулирует|представляет|предлагает|принимает|принял[аои]?) "
            + @"(\w+ ){0,4}?(следующи|нижеследующи)\w+ (\w+ ){0,3}?(рекомендаци|совет)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Providing();

    [GeneratedRegex(
        @"\b(conclusions?|concerns?|observations|findings|lessons|remarks)\b|вывод|замечани|озабоченност|наблюдени|заключени|урок",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Findings();

    [GeneratedRegex(
        @"\bfollowing (\w+ )?(conclusion|recommendation)\b[^.:]{0,60}:\s*$|\b(следующ(ий|ему|ую)|нижеследующ(ий|ую)) (\w+ )?(вывод|"
            + @"выводу|рекомендацию|заключение)\b[^.:]{0,60}:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneNoun();

    [GeneratedRegex(
        @"\b(implementation|review|status|follow[- ]up)\b[^.:]{0,40}\brecommendations\b|\b\d+ recommendations\b\W*$|"
            + @"(осуществлени|выполнени)\w* [^.:]{0,40}\bрекомендаци|\b\d+ рекомендаци\w+\W*$|"
            + @"\b(following|these) (documents?|agenda|statements?|items|members|observers|organizations|delegations|reports?|sources|"
            + @"submissions|cluster|categor)|\b(agenda|documents) (was|were)|documents were issued|compris(es|ed|ing)|consist(s|ed|"
            + @"ing) of|\bследующ(ие|их|ая|ую|ей) (документ|повестк|государств|организаци|член|вопрос|пункт|доклад)|повестк[аиу] дня",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotRecommendations();

    [GeneratedRegex(
        @"\b(should|shall|must|ought to|(is|are) (required|obliged) to|ha(s|ve) to|needs? to|urges?|urged|calls? upon|called upon|"
            + @"encourages?|encouraged|invites?|invited|requests?|requested|recommends?|recommended|agreed|decides?|decided)\b|\b(may|"
            + @"might) (also )?(wish|consider)|\b(undertakes?|undertook|pledged?|commit(s|ted)?( themselves| itself)? to|(is|"
            + @"are) (expected|advised|asked|to))\b[^.;]{0,60}:\W*$|\b(requests?|appeal) (is|are|was|were)\b|"
            + @"\b(is|was|are|were) addressed\b|\b(proposes?|proposed|suggests?|suggested) that\b[^.;]{0,80}:\W*$|"
            + @"\bit is (important|essential|necessary|crucial|vital|desirable)|\b(следует|следовало бы|стоило бы|должны|должен|должна|"
            + @"должно|обязан|нужно|(счита\w+|признал?\w*|полага\w+|сочл[аио]|счел) (необходимым|целесообразным|важным)|"
            + @"необходимо|рекомендуется|предлагается|призва|призыва|просит|просят|просила|просьб|рекоменд|предлага|"
            + @"возможно, пожела|обязуются|обязались|намерены|договорились|поручено|поручил|прошу|предстоит|предложил|"
            + @"постанов|поручает|настоятельно|целесообразно|важно|желательно|надлежит|могли бы|может пожелать|могут пожелать)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskingVerb();

    [GeneratedRegex(
        @"\b((may|might) (also |further |therefore )?(wish|want) to|(?<!(was|were|been) )(is|are) (also |hereby |further |therefore |"
            + @"kindly |respectfully |accordingly )?(invited|requested|encouraged|urged|called upon|asked|advised) to)\b[^.:]{0,40}:$|"
            + @"\b(возможно, (сочт[её]т|пожела[ею]т)|мо(жет|гут) пожелать|предлагается|рекомендуется|поручается)\b[^.:]{0,40}:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inviting();

    [GeneratedRegex(
        @"\brecommendations?\b|\badvice\b|\b(action points|points for action|proposals for action|proposed actions?|"
            + @"recommended actions?|priorities for action|priority actions?|actions? (needed|required by states|"
            + @"to be taken by states)|actions? (to be taken|required|requested|sought|suggested|proposed)( (by|of|from) .{1,80})?|"
            + @"points for (discussion|decision)|(key|main|principal) (policy )?messages|elements (of|for) (a |the |possible )?(draft )?"
            + @"decisions?)\b|\bwhat (should|must|needs to|has to|is to|could) be done\b|рекомендаци|предложени[яй] (о|"
            + @"по) мера|(рекомендуем|предлагаем|необходимы|первоочередны|приоритетны)\w* (мер[ыа]?|действи[яй])\b|"
            + @"\b(ключевы|основны|главны)\w* (тезисы|идеи|мысли|положения)\b|\bэлементы (для )?(проекта )?(возможного )?решени[яй]\b|"
            + @"\b(меры|действия|решени[ея]|шаги), (которы[ехй]|которое) (надлежит|"
            + @"следует|предлагается|необходимо|предстоит) принять|\b(испрашиваемы|запрашиваемы|требуемы)\w* (мер[ыа]|решени[ея]|действия)|"
            + @"\bвопросы для (обсуждения|принятия решени[яй])\b|\bчто (следует|"
            + @"необходимо|нужно|надлежит|должно быть|надо) (сделать|предпринять|сделано)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNoun();

    [GeneratedRegex(
        @"^The (\w+ ){1,8}(may|might) (also )?wish to:\W*$|^[А-ЯЁ][^.;:]{3,120}(, возможно, (пожелает|пожелают|сочтет|сочтут)|"
            + @"(может|могут) пожелать)( [^.;:]{3,30})?:\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    /// <summary>What became of recommendations, or who considers them, is no section that makes them.</summary>
    [GeneratedRegex(
        @"^\W*(figure|chart|рисунок|диаграмма)\s+[\divx]|^\W*(noted|supported|accepted|rejected|(принят|поддержан|отклонен|"
            + @"отмечен)\w+) (рекоменд|recommend)|\b(implement(ing|ation)|follow[- ]up|status|previous|earlier|past|prior|outstanding|"
            + @"responses?|replies|compliance|progress|acceptance|tracking)\b[^.]{0,60}\b(recommendations?|advice)\b|"
            + @"\breports? on\b[^.]{0,30}\brecommendations\b|\brecommendations?\W+((that|which|have|has|been|were|are|not|fully|"
            + @"partially)\s+)*(implemented|outstanding|accepted)\b|(осуществлени|выполнени|реализаци|статус|состояни|предыдущи|\bранее|"
            + @"прошлы|последующи|\bход\b|\bответы? на)[^.]{0,60}рекомендаци|\bдоклад\w* об?\b[^.]{0,40}рекомендаци|"
            + @"рекомендаци\w*\W+(\w+\W+)?(выполненн|осуществленн)|техническ\w+ рекомендаци",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutRecommendations();

    [GeneratedRegex(
        @"\b(conclusions?|concerns?|observations|findings|issues|lessons|challenges|analysis|discussions?|remarks|considerations|"
            + @"messages)\b|тезис|идеи|мысли|положения|вывод|замечани|озабоченност|проблем|наблюдени|заключени|обсуждени|урок",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideRecommendations();

    [GeneratedRegex(
        @"^\W*([IVXL]+\.|\d+\.)?\s*(concluding )?observations( and .{3,40})?\W*$|^\W*([IVXL]+\.|\d+\.)?\s*(заключительные )?"
            + @"замечания( и .{3,40})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Observations();

    [GeneratedRegex(
        @"^\W*((executive )?summary|резюме|краткое (содержание|изложение|резюме)|аннотация)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Summary();

    /// <summary>How a report or a table arranges recommendations: what follows are its parts.</summary>
    [GeneratedRegex(
        @"\b(divided|grouped|classified|categori[sz]ed|organized|arranged|structured|fell|falls?) (in|into|under|as|by|along|around)\b|"
            + @"\b(headings|categories|sections|groups|chapters|parts)\b\W*$|(разделен|сгруппирован|классифицирован|распределен|"
            + @"подразделя)\w*\s+(на|по|в)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"\b(welcomes?|welcomed|appreciates?|appreciated|commends?|commended|notes? with (appreciation|satisfaction)|has taken|"
            + @"have taken|had taken|took)\b|приветству|с удовлетворением|с признательностью|принял\w* (следующие )?меры|были приняты меры",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(
        @"\b(recommends|recommended that|following recommendations|recommends that|urges|calls upon|encourages|invites|requests|"
            + @"should)\b|рекомендует|следующие рекомендации|призывает|просит|предлагает|следует",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnAsk();
}
