using System.Collections.Frozen;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Distinguishes Russian verbs that ask from the same words in another use.</summary>
internal static class RussianAskGrammar
{
    /// <summary>«Следует отметить, что …» reports; nobody is asked to act.</summary>
    private static readonly FrozenSet<string> Reporting = FrozenSet.ToFrozenSet(
        [
            "отметить", "отмечать", "подчеркнуть", "подчеркивать", "напомнить", "указать", "признать", "добавить", "заметить", "понимать",
            "сказать", "упомянуть",
            "пояснить", "уточнить", "констатировать", "ожидать", "полагать", "сослаться", "обозначить", "оговориться", "читать",
            "толковать", "истолковывать", "трактовать",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Words that the one appealed to may take: «обращается ко всем странам-донорам, которые могут это сделать, с призывом».
    /// </summary>
    private const int AppealReach = 16;

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        ["также", "особо", "еще", "вновь", "далее", "при", "этом", "бы", "было", "и", "прежде", "всего", "отдельно"],
        StringComparer.Ordinal);

    public static Ask? Judge(PhraseText text, Ask ask)
    {
        string word = text.At(ask.First);
        bool impersonal = ask.Form.Shape == AskShape.Dative;
        if (impersonal && (FollowsAs(text, ask.First) || (ReportsOnly(text, ask.End) && !IsAddressed(text, ask))
            || RegardsAs(text, ask.End)))
        {
            return null;
        }

        return word switch
        {
            "следует" or "следовало" when text.At(ask.End) is "из" or "за" => null,
            "следует" or "следовало" or "целесообразно" when RussianConsidering.Follows(text, ask.End) =>
                ask with { Form = ask.Form with { Strength = "should-consider" } },
            _ when word.StartsWith("обра", StringComparison.Ordinal) && text.At(ask.End - 1) is "к" or "ко"
                && !AppealsWith(text, ask.End) => null,
            "стоит" or "имеет" or "имело" or "запрещается" or "воспрещается" or "недопустимо"
                when !NextIsInfinitiveOrThat(text, SkipAdverbs(text, ask.End)) => null,
            "существует" or "имеется" or "сохраняется" or "назрела" when text.At(ask.End - 1) is not "в"
                && !RussianConsidering.IsInfinitive(text.At(ask.End)) => null,
            "требует" when ask.Form.Strength == "urged" && text.At(ask.End) != "от" && text.At(ask.End - 1) != "от"
                && !NextIsInfinitiveOrThat(text, ask.End) => null,
            "важно" or "желательно" or "полезно" or "уместно" or "представляется" or "видится" or "оказывается"
                or "является" when !NextIsInfinitiveOrThat(text, SkipAdverbs(text, ask.End)) => null,
            "требуется"
                or "требуются" when !RussianConsidering.IsInfinitive(text.At(ask.End))
                    && text.Tokens[ask.First].Before != Break.Sentence => null,
            "необходимо" or "нужно" or "надо" when text.At(ask.First - 1) is "если" or "когда" or "где" => null,
            _ => ask,
        };
    }

    /// <summary>«Как следует», «как рекомендовано»: a manner, not a request.</summary>
    private static bool FollowsAs(PhraseText text, int first) =>
        text.At(first - 1) == "как" || (text.At(first - 1) is "это" or "было" && text.At(first - 2) == "как");

    /// <summary>«Государствам следует признать …»: somebody is asked.</summary>
    private static bool IsAddressed(PhraseText text, Ask ask) =>
        text.Phrases.Exists(p => p.End == ask.First);

    private static bool ReportsOnly(PhraseText text, int i)
    {
        while (Adverbs.Contains(text.At(i)))
        {
            i++;
        }

        return Reporting.Contains(text.At(i));
    }

    /// <summary>«не следует рассматривать как одобренные»: how a text is to be read.</summary>
    private static bool RegardsAs(PhraseText text, int i) =>
        text.At(i) is "рассматривать" or "расценивать" && (text.At(i + 1) is "как" or "в" || text.At(i + 2) is "как" or "в");

    /// <summary>«обращается к донорам с призывом»; without the noun it only turns to somebody.</summary>
    private static bool AppealsWith(PhraseText text, int from)
    {
        for (int i = from; i < Math.Min(text.Count, from + AppealReach) && text.Tokens[i].Before < Break.Semicolon; i++)
        {
            if (text.At(i) is "призывом" or "просьбой")
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipAdverbs(PhraseText text, int i)
    {
        while (Adverbs.Contains(text.At(i)) || IsManner(text, i))
        {
            i++;
        }

        return i;
    }

    /// <summary>«Важно ежедневно проверять»: how something is to be done, before the verb.</summary>
    private static bool IsManner(PhraseText text, int i) =>
        i + 1 < text.Count && text.Tokens[i].Before == Break.None && text.At(i) is { Length: > 3 } word && word[^1] is 'о' or 'е'
            && (RussianConsidering.IsInfinitive(text.At(i + 1)) || text.At(i + 1) is "и");

    private static bool NextIsInfinitiveOrThat(PhraseText text, int i) =>
        text.At(i) == "чтобы" || RussianConsidering.IsInfinitive(text.At(i));
}
