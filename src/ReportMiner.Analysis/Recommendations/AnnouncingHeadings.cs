using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Headings that announce what is asked by no word of recommending: <c>Action requested</c>, <c>Way forward</c>, «Требуемые меры».
/// A heading counts as a whole; the same words in a longer one may be about anything.
/// </summary>
internal static partial class AnnouncingHeadings
{
    public static bool Is(string heading) => Plain().IsMatch(heading) || Mixed().IsMatch(heading);

    /// <summary>Whether what is asked stands there beside what was found or agreed.</summary>
    public static bool IsMixed(string heading) => Mixed().IsMatch(heading);

    [GeneratedRegex(
        @"^\W*((proposed |suggested |agreed |priority |required |necessary |corrective |follow-up |immediate |urgent )?"
            + @"(actions?|measures)( (requested|required|proposed|suggested|to be taken|needed|expected)( (of|by) .{1,80})?)?|action by the "
            + @"([a-z-]+ ){0,3}(assembly|council|committee|commission|conference|board|meeting|body|parties)|"
            + @"(proposals|suggestions) for (the )?(consideration|discussion)( (by|of) .{1,80})?|"
            + @"(proposals|suggestions|points|issues|matters|items|questions) (for|requiring) (the )?(decision|guidance|approval|"
            + @"action)( (by|of) .{1,80})?|what (is|we|the .{1,40}) (proposed?s?|recommend(ed|s)?|suggest(ed|s)?|needed|asked|"
            + @"asks?)( of .{1,40})?|what .{1,40} (should|must|can|could|might) do|"
            + @"(appeals?|calls?)( to action| for action|( of| from| by) .{1,60})?|"
            + @"(предлагаемые |требуемые |запрашиваемые |согласованные |неотложные |корректирующие |необходимые |"
            + @"срочные )?(действия|меры|мероприятия)|меры, которые (следует|необходимо|надлежит|предстоит|предлагается) .{1,80}|"
            + @"предложения (для|на) (рассмотрени[яе]|обсуждени[яе])( .{1,80})?|"
            + @"(предложения|вопросы|пункты) (для|на) (принятия решени[яй]|решени[яе]|утверждени[яе])( .{1,80})?|"
            + @"что (предлагается|предстоит|рекомендуется|предлагает .{1,40})( .{1,30})?|поручения|"
            + @"призывы?( .{1,60})?|советы|check-?list( .{1,80})?|контрольный (перечень|список)( .{1,80})?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^\W*((agreed |joint )?conclusions (of|by) the .{1,60}|conclusions (reached|drawn|agreed|adopted)( .{1,60})?|"
            + @"выводы, (сделанные|к которым приш\w+|согласованные) .{1,60}|chair(person|man)?.s (conclusions|summary of recommendations)|"
            + @"выводы (председателя|совещания|семинара|участников|сопредседателей)|(main|key|principal|agreed) (outcomes?|"
            + @"takeaways)|(the )?ways? forward|"
            + @"(general |specific |core |legal |positive )?(obligations|duties) of states( parties)?|remed(y|ies)|"
            + @"(основные|главные|ключевые|согласованные) (итоги|результаты)|(путь|пути|шаги) вперед|"
            + @"(общие |конкретные |правовые )?(обязательства|обязанности) государств(-участников)?|средств[оа] (правовой )?защиты)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();
}
