using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The verbs that open operative paragraphs of resolutions and decisions.</summary>
internal static class OperativeVerbs
{
    /// <summary>How far behind its first word a paragraph can have its verb: <c>Acting under Chapter VII …, decides</c>.</summary>
    private const int Reach = 40;

    private static readonly ImmutableArray<OperativeVerb> English =
    [
        OperativeVerb.Of("takes-note", "takes|take [also|further] note"),
        OperativeVerb.Of("expresses-appreciation", "expresses|express [also|further|once|again] [its|their] [deep|sincere|profound|warm|high|great|special] appreciation|gratitude|thanks"),
        OperativeVerb.Of("expresses-concern", "expresses|express [also|further|once|again] [its|their] [deep|grave|serious|profound|strong|continued|particular|utmost|great] concern|alarm|dismay"),
        OperativeVerb.Of("expresses-satisfaction", "expresses|express [also|further] [its|their] [deep|great] satisfaction"),
        OperativeVerb.Of("expresses-regret", "expresses|express [also|further] [its|their] [deep] regret"),
        OperativeVerb.Of("expresses-support", "expresses|express [also|further] [its|their] [full|strong|continued] support"),
        OperativeVerb.Of("expresses-hope", "expresses|express [also|further] [its|their] [sincere] hope"),
        OperativeVerb.Of("calls-for", "calls [also|further|again] for"),
        OperativeVerb.Of("calls-upon", "calls [also|further|again|once] [again|more] upon|on"),
        OperativeVerb.Of("looks-forward", "looks [also] forward"),
        OperativeVerb.Of("pays-tribute", "pays [also] [special] tribute"),
        OperativeVerb.Of("remains-seized", "remains seized"),
        .. Forms(
            "decides", "requests", "urges", "encourages", "invites", "recommends", "welcomes", "notes", "reaffirms", "recalls", "emphasizes", "stresses",
            "affirms", "endorses", "adopts", "approves", "authorizes", "commends", "condemns", "acknowledges", "recognizes", "reiterates", "supports",
            "underlines", "underscores", "highlights", "declares", "proclaims", "appeals", "demands", "establishes", "confirms", "considers", "regrets",
            "deplores", "deprecates", "resolves", "instructs", "directs", "mandates", "entrusts", "appoints", "elects", "accepts", "agrees", "concludes",
            "congratulates", "thanks", "appreciates", "determines", "designates", "extends", "renews", "reminds", "rejects", "strengthens", "suggests",
            "proposes", "transmits", "advises", "trusts", "expects", "intends", "undertakes", "commits", "observes", "insists", "denounces", "convenes", "concurs"),
        OperativeVerb.Of("recognizes", "recognises"),
        OperativeVerb.Of("emphasizes", "emphasises"),
        OperativeVerb.Of("authorizes", "authorises"),
    ];

    private static readonly ImmutableArray<OperativeVerb> Russian =
    [
        OperativeVerb.Of("takes-note", "принимает|принимают [также] [далее] к сведению"),
        OperativeVerb.Of("takes-note", "принимает [также] во внимание"),
        OperativeVerb.Of("decides", "принимает [также] решение"),
        OperativeVerb.Of("decides", "постановляет|постановляют|решает"),
        OperativeVerb.Of("requests", "просит|просят"),
        OperativeVerb.Of("urges", "настоятельно [также] призывает|призывают|просит|рекомендует"),
        OperativeVerb.Of("urges", "решительно призывает"),
        OperativeVerb.Of("reiterates", "вновь обращается|обращает|повторяет|заявляет"),
        OperativeVerb.Of("reiterates", "повторяет"),
        OperativeVerb.Of("appeals", "обращается [также] [с] [настоятельным] призывом"),
        OperativeVerb.Of("requests", "обращается [также] [с] просьбой"),
        OperativeVerb.Of("calls-upon", "призывает|призывают"),
        OperativeVerb.Of("invites", "предлагает|предлагают|приглашает"),
        OperativeVerb.Of("recommends", "рекомендует|рекомендуют"),
        OperativeVerb.Of("encourages", "поощряет|поощряют"),
        OperativeVerb.Of("expresses-appreciation", "выражает [также] [свою] [глубокую|искреннюю|особую] признательность|благодарность"),
        OperativeVerb.Of("expresses-appreciation", "благодарит"),
        OperativeVerb.Of("expresses-concern", "выражает [также] [свою|свое] [глубокую|серьезную|глубокое|серьезное|большую|крайнюю] озабоченность|обеспокоенность|беспокойство|тревогу"),
        OperativeVerb.Of("expresses-satisfaction", "выражает [также] [свое] [глубокое] удовлетворение"),
        OperativeVerb.Of("expresses-regret", "выражает [также] [свое] [глубокое] сожаление"),
        OperativeVerb.Of("expresses-support", "выражает [также] [свою] [полную|решительную] поддержку"),
        OperativeVerb.Of("expresses-hope", "выражает [также] [искреннюю] надежду"),
        OperativeVerb.Of("emphasizes", "особо [также] отмечает|подчеркивает"),
        OperativeVerb.Of("stresses", "подчеркивает|подчеркивают"),
        OperativeVerb.Of("commends", "высоко [также] оценивает"),
        OperativeVerb.Of("commends", "воздает [также] должное"),
        OperativeVerb.Of("pays-tribute", "отдает [также] должное|дань"),
        OperativeVerb.Of("welcomes", "приветствует|приветствуют"),
        OperativeVerb.Of("notes", "отмечает|отмечают"),
        OperativeVerb.Of("reaffirms", "подтверждает|подтверждают"),
        OperativeVerb.Of("recalls", "ссылается|напоминает"),
        OperativeVerb.Of("recognizes", "признает|признают"),
        OperativeVerb.Of("endorses", "одобряет|одобряют"),
        OperativeVerb.Of("approves", "утверждает|утверждают"),
        OperativeVerb.Of("adopts", "принимает|принимают"),
        OperativeVerb.Of("authorizes", "уполномочивает|санкционирует"),
        OperativeVerb.Of("condemns", "осуждает"),
        OperativeVerb.Of("supports", "поддерживает"),
        OperativeVerb.Of("establishes", "учреждает"),
        OperativeVerb.Of("instructs", "поручает"),
        OperativeVerb.Of("demands", "требует"),
        OperativeVerb.Of("insists", "настаивает"),
        OperativeVerb.Of("regrets", "сожалеет"),
        OperativeVerb.Of("declares", "заявляет|объявляет"),
        OperativeVerb.Of("proclaims", "провозглашает"),
        OperativeVerb.Of("considers", "считает|полагает"),
        OperativeVerb.Of("looks-forward", "рассчитывает|ожидает"),
        OperativeVerb.Of("extends", "продлевает"),
        OperativeVerb.Of("appoints", "назначает"),
        OperativeVerb.Of("elects", "избирает"),
        OperativeVerb.Of("confirms", "удостоверяет"),
        OperativeVerb.Of("rejects", "отвергает"),
        OperativeVerb.Of("determines", "определяет"),
        OperativeVerb.Of("agrees", "соглашается"),
    ];

    private static readonly PatternIndex<OperativeVerb> EnglishIndex = new(English, verb => verb.Pattern);
    private static readonly PatternIndex<OperativeVerb> RussianIndex = new(Russian, verb => verb.Pattern);

    /// <summary>Words that a feeling takes at most: «с большим удовлетворением и признательностью».</summary>
    private const int MostFeelingWords = 4;

    private static readonly ImmutableArray<string> InstrumentalEndings = ["ью", "ем", "ом", "ой", "ей", "им", "ым"];

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        ["also", "further", "strongly", "again", "once", "more", "solemnly", "hereby", "moreover", "firmly", "specifically", "также", "далее", "вновь", "еще", "раз", "кроме", "того"],
        StringComparer.Ordinal);

    /// <returns>The verb at the very start of the text, adverbs before it left out of account; <see langword="null"/> where none stands there.</returns>
    public static string? Opening(PhraseText text)
    {
        int i = 0;
        while (Adverbs.Contains(text.At(i)))
        {
            i++;
        }

        return At(text, i) ?? AfterFeeling(text, i);
    }

    /// <summary>«с удовлетворением отмечает», «с глубокой признательностью принимает к сведению»: a feeling in the instrumental before the verb.</summary>
    private static string? AfterFeeling(PhraseText text, int i)
    {
        if (text.Language != Language.Russian || text.At(i) is not ("с" or "со"))
        {
            return null;
        }

        int last = Math.Min(text.Count - 1, i + MostFeelingWords);
        for (i++; i <= last && IsInstrumental(text.At(i)); i++)
        {
            if (At(text, i + 1) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    private static bool IsInstrumental(string word) => InstrumentalEndings.Any(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal));

    /// <returns>The first verb of the main clause near the start; <see langword="null"/> where there is none.</returns>
    public static string? First(PhraseText text)
    {
        for (int i = 0; i < Math.Min(text.Count, Reach); i++)
        {
            if (text.IsMain(i) && At(text, i) is { } id && !IsNoun(text, i))
            {
                return id;
            }
        }

        return null;
    }

    private static string? At(PhraseText text, int i)
    {
        foreach (OperativeVerb verb in (text.Language == Language.English ? EnglishIndex : RussianIndex).At(text.At(i)))
        {
            if (verb.Pattern.Match(text, i) >= 0)
            {
                return verb.Id;
            }
        }

        return null;
    }

    private static bool IsNoun(PhraseText text, int i) =>
        text.At(i - 1) is "the" or "of" or "its" or "their" or "for" or "to" or "in" or "such" or "these" or "those" or "all" or "any" or "and" or "or" or "by" or "with" or "a" or "relevant";

    private static IEnumerable<OperativeVerb> Forms(params string[] ids) => ids.Select(id => OperativeVerb.Of(id, id));
}
