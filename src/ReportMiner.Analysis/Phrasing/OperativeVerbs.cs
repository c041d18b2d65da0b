using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the verb that an operative paragraph of a resolution or decision opens with.</summary>
/// <remarks>
/// Adverbs, a feeling («с удовлетворением отмечает»), the marks of a draft (<c>[Egypt: Invites …]</c>) and an introductory phrase with its
/// comma (<c>In this regard, requests</c>, <c>Acting under Chapter VII …, decides</c>) may precede it; a subject may not.
/// </remarks>
internal static class OperativeVerbs
{
    /// <summary>How far behind its first word a paragraph can have its verb: <c>Acting under Chapter VII …, decides</c>.</summary>
    private const int Reach = 40;

    /// <summary>Words that a feeling takes at most: «с большим удовлетворением и признательностью».</summary>
    private const int MostFeelingWords = 4;

    private static readonly PatternIndex<OperativeVerb> EnglishPresent = new(EnglishOperatives.All, verb => verb.Present);
    private static readonly PatternIndex<OperativeVerb> EnglishAny = new(EnglishOperatives.All, verb => verb.Any);
    private static readonly PatternIndex<OperativeVerb> RussianPresent = new(RussianOperatives.All, verb => verb.Present);
    private static readonly PatternIndex<OperativeVerb> RussianAny = new(RussianOperatives.All, verb => verb.Any);

    private static readonly ImmutableArray<string> InstrumentalEndings = ["ью", "ем", "ом", "ой", "ей", "им", "ым"];

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        [
            "also", "further", "again", "once", "more", "moreover", "likewise", "therefore", "thus", "still", "furthermore", "hereby",
            "and",
            "также", "далее", "вновь", "еще", "раз", "кроме", "того", "поэтому", "настоящим", "и", "затем",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Introductions = FrozenSet.ToFrozenSet(
        [
            "in", "to", "on", "with", "for", "at", "by", "as", "under", "after", "upon", "within", "without", "pursuant", "given", "while",
            "consistent", "convinced", "mindful", "aware", "against",
            "during", "following", "through", "until", "among", "regarding", "concerned", "determined", "guided",
            "в", "во", "с", "со", "для", "на", "по", "при", "из", "к", "ввиду", "после", "до", "без", "согласно", "вместе", "наряду",
            "будучи", "несмотря", "от",
        ],
        StringComparer.Ordinal);

    /// <returns>The verb at the very start of the text in the present tense; <see langword="null"/> if there is none.</returns>
    public static string? Opening(PhraseText text) => OpeningOf(text, OperativeMood.Present)?.Id;

    /// <returns>The verb that the text opens with, in a form that the place allows; <see langword="null"/> where it opens with
    /// none.</returns>
    public static OperativeMention? OpeningOf(PhraseText text, OperativeMood mood)
    {
        int start = DraftMarks.TextStart(text);
        int i = start;
        while (i < text.Count && At(text, i, mood) is null && IsAdverb(text.At(i), text.Language)
            && (i == start || text.Tokens[i].Before <= Break.Comma))
        {
            i++;
        }

        return Mention(text, i, mood) ?? AfterFeeling(text, i, mood) ?? AfterIntroduction(text, start, mood);
    }

    /// <returns>
    /// The verb of a paragraph of a declaration that says who speaks: <c>We ask</c>, «Мы призываем»; <see langword="null"/> for any other.
    /// </returns>
    public static string? AfterWe(PhraseText text) => text.At(0) is "we" or "мы" && text.Count > 2
        ? OpeningOf(PhraseText.Of(text.Source[text.Tokens[1].Start..], text.Language), OperativeMood.Any)?.Id
        : null;

    /// <returns>The first verb of the main clause near the start; <see langword="null"/> where there is none.</returns>
    public static string? First(PhraseText text)
    {
        for (int i = 0; i < Math.Min(text.Count, Reach); i++)
        {
            if (text.IsMain(i) && !IsNoun(text, i) && At(text, i, OperativeMood.Present) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    /// <returns>The verb that begins at a word; <see langword="null"/> where none does.</returns>
    public static string? At(PhraseText text, int i, OperativeMood mood)
    {
        if (i < 0 || i >= text.Count)
        {
            return null;
        }

        bool english = text.Language == Language.English;
        if (Continued(text, i, mood) is { } continued)
        {
            return continued;
        }

        PatternIndex<OperativeVerb> index = mood == OperativeMood.Present
            ? (english ? EnglishPresent : RussianPresent)
            : (english ? EnglishAny : RussianAny);
        foreach (OperativeVerb verb in index.At(text.At(i)))
        {
            int end = (mood == OperativeMood.Present ? verb.Present : verb.Any).Match(text, i);
            if (end >= 0 && !(english && end == i + 1 && ReadsAsNoun(text, i)))
            {
                return verb.Id;
            }
        }

        return ExpressedFeelings.At(text, i, mood) ?? (english ? null : RussianAppeal(text, i, mood));
    }

    /// <summary>
    /// The form alone: <c>Pledges to …</c> is a verb though no list names it. Only for a place where an operative paragraph is expected,
    /// for a noun in the plural has the same form.
    /// </summary>
    public static string? ByForm(PhraseText text)
    {
        int i = DraftMarks.TextStart(text);
        while (i < text.Count && IsAdverb(text.At(i), text.Language))
        {
            i++;
        }

        string word = text.At(i);
        if (text.Language == Language.Russian)
        {
            i = word == "не" ? i + 1 : i;
            return RussianPerson.Is(text.At(i)) ? text.At(i) : null;
        }

        return text.Language == Language.English && word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("us", StringComparison.Ordinal)
            && word.All(char.IsAsciiLetter) && !ReadsAsNoun(text, i) && !FiniteVerbs.Contains(text.At(i + 1), Language.English)
            ? word
            : null;
    }

    private static OperativeMention? Mention(PhraseText text, int i, OperativeMood mood) =>
        At(text, i, mood) is { } id ? new OperativeMention(id, i) : null;

    private static bool IsAdverb(string word, Language language) =>
        Adverbs.Contains(word)
        || (language == Language.English
            ? word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)
                && word is not ("assembly" or "family" or "supply" or "reply" or "early" or "daily")
            : word.Length > 5 && (word.EndsWith("но", StringComparison.Ordinal) || word.EndsWith("ко", StringComparison.Ordinal)));

    /// <summary><c>Continues to encourage</c> encourages, «продолжает рекомендовать» as well.</summary>
    private static string? Continued(PhraseText text, int i, OperativeMood mood)
    {
        if (text.Language == Language.English)
        {
            return text.At(i) is "continues" or "wishes" || (mood == OperativeMood.Any && text.At(i) is "continue" or "continued")
                ? text.At(i + 1) == "to" && At(text, i + 2, OperativeMood.Any) is { } id
                    ? id
                    : text.At(i) == "continues" ? "continues" : null
                : null;
        }

        if (text.At(i) is not ("продолжает" or "продолжают"))
        {
            return null;
        }

        // The United Nations put «рекомендует» for "encourages"; "continues to encourage" is a fixed formula.
        return text.At(i + 1) == "рекомендовать" ? "encourages" : At(text, i + 1, OperativeMood.Any) ?? "continues";
    }

    /// <summary>«обращается к донорам с призывом», «обращается с настоятельной просьбой».</summary>
    private static string? RussianAppeal(PhraseText text, int i, OperativeMood mood)
    {
        if (!(text.At(i) is "обращается" or "обращаются"
            || (mood == OperativeMood.Any && text.At(i) is "обратился" or "обратилась" or "обратилось" or "обратились" or "обратиться")))
        {
            return null;
        }

        for (int j = i + 1; j < text.Count && j <= i + Reach && text.Tokens[j].Before <= Break.Comma; j++)
        {
            if (text.At(j) is "призывом" or "просьбой")
            {
                return text.At(j) == "призывом" ? "appeals" : "requests";
            }
        }

        return null;
    }

    /// <summary>
    /// «с удовлетворением отмечает», «с глубокой признательностью принимает к сведению»: a feeling in the instrumental before the verb.
    /// </summary>
    private static OperativeMention? AfterFeeling(PhraseText text, int i, OperativeMood mood)
    {
        if (text.Language != Language.Russian || text.At(i) is not ("с" or "со"))
        {
            return null;
        }

        int last = Math.Min(text.Count - 1, i + MostFeelingWords);
        for (i++; i <= last && (IsInstrumental(text.At(i)) || text.At(i) is "и" or "этой"); i++)
        {
            if (Mention(text, i + 1, mood) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary><c>In this regard, requests</c>; <c>Acting under Chapter VII of the Charter, decides</c>; «В этой связи просит».</summary>
    private static OperativeMention? AfterIntroduction(PhraseText text, int start, OperativeMood mood)
    {
        if (start >= text.Count || !(Introductions.Contains(text.At(start)) || PreambularForms.IsParticiple(text, start)))
        {
            return null;
        }

        if (text.Language == Language.Russian && IsConnection(text, start) && Mention(text, start + 3, mood) is { } behind)
        {
            return behind;
        }

        for (int i = start + 1; i < Math.Min(text.Count, start + Reach) && text.Tokens[i].Before < Break.Semicolon; i++)
        {
            if (text.Tokens[i].Before == Break.Comma && !text.Tokens[i].Aside)
            {
                int verb = i;
                while (At(text, verb, mood) is null && IsAdverb(text.At(verb), text.Language))
                {
                    verb++;
                }

                if (Mention(text, verb, mood) is { } mention)
                {
                    return mention;
                }
            }
        }

        return null;
    }

    /// <summary>«в этой связи», «в данном контексте», «с этой целью».</summary>
    private static bool IsConnection(PhraseText text, int i) =>
        text.At(i) is "в" or "с" && text.At(i + 1) is "этой" or "этом" or "данной" or "данном"
            && text.At(i + 2) is "связи" or "целью" or "контексте" or "отношении";

    private static bool IsInstrumental(string word) =>
        InstrumentalEndings.Any(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal));

    /// <summary><c>Requests for assistance</c>, <c>Notes, lists and letters</c>: a noun in the plural, not a verb.</summary>
    private static bool ReadsAsNoun(PhraseText text, int i) =>
        text.At(i + 1) is "of" or "by" or "from" or "and" or "or" or "between" or "should" or "must" or "shall" or "will"
        || (text.At(i + 1) is "for" && text.At(i) is not ("hopes" or "calls" or "appeals" or "wishes" or "asks" or "opts"));

    private static bool IsNoun(PhraseText text, int i) =>
        text.At(i - 1)
            is "the" or "of" or "its" or "their" or "for" or "to" or "in" or "such" or "these" or "those" or "all" or "any" or "and" or "or"
                or "by" or "with" or "a" or "relevant";
}
