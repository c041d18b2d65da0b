using System.Collections.Frozen;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Finds who proposed if no subject of a verb says so: <c>on the proposal of Kenya</c>, <c>it was recommended by Kenya</c>,
/// <c>in the view of several delegations</c>, <c>a proposal submitted by Kenya to …</c>, «Китаем было рекомендовано»,
/// «по мнению ряда ораторов», «предложение, внесенное Китаем».
/// </summary>
internal static class ProposalCues
{
    private static readonly FrozenSet<string> EnglishNouns = FrozenSet.ToFrozenSet(
        ["proposal", "proposals", "recommendation", "recommendations", "suggestion", "suggestions", "initiative", "call", "appeal"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishParticiples = FrozenSet.ToFrozenSet(
        [
            "recommended", "proposed", "suggested", "submitted", "made", "advanced", "tabled", "presented", "introduced", "formulated",
            "urged", "requested", "forward", "forth", "advocated"
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianNouns = ["предложени", "рекомендаци", "инициатив"];

    private static readonly string[] RussianParticiples =
    [
        "рекомендован", "предложен", "внесен", "выдвинут", "высказан", "представлен", "сделан", "сформулирован", "вынесен"
    ];

    private static readonly string[] SoundingRoots =
        ["прозвуча", "поступил", "содержал", "последовал", "был", "сделан", "высказан", "внесен"];

    public static ProposalCue? Find(PhraseText text, int from, int end)
    {
        foreach (SpeakerPhrase speaker in text.Speakers)
        {
            if (speaker.First >= from && speaker.End <= end && !IsQuoted(text, speaker) && Of(text, speaker, from, end) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>Whether a text has words that can be such a cue: only then it is worth while to look for speakers.</summary>
    public static bool MayHold(PhraseText text, int i) => text.Language == Language.Russian
        ? IsRussianNoun(text.At(i)) || IsRussianParticiple(text.At(i))
            || text.At(i) is "мнению" or "мнение" or "словам" or "зрения" or "просьбе" or "призыв" or "призывом" or "говорилось"
                or "указывалось" or "пожелание" || SaysAs(text, i + 1)
        : EnglishNouns.Contains(text.At(i)) || text.At(i) is "view" or "opinion" or "according"
            || (text.At(i + 1) == "by" && EnglishParticiples.Contains(text.At(i)));

    private static ProposalCue? Of(PhraseText text, SpeakerPhrase speaker, int from, int end) =>
        text.Language == Language.Russian ? Russian(text, speaker, from, end) : English(text, speaker, from, end);

    private static bool IsQuoted(PhraseText text, SpeakerPhrase speaker) =>
        text.Tokens[speaker.First].Aside && !text.Tokens[Math.Max(0, speaker.First - 2)].Aside;

    private static ProposalCue? English(PhraseText text, SpeakerPhrase speaker, int from, int end)
    {
        string link = text.At(speaker.First - 1);
        int at = speaker.First - 2;
        if (link == "to" && text.At(at) == "according" && at >= from)
        {
            return new ProposalCue(speaker.Ids, "invited", false);
        }

        if (link is not ("of" or "by" or "from") || at < from)
        {
            return PossessiveProposal(text, speaker, end);
        }

        if (text.At(at) is "view" or "opinion" or "views" or "judgement")
        {
            bool inView = text.At(at - 1) is "the" && text.At(at - 2) is "in";
            return inView ? new ProposalCue(speaker.Ids, "should", false) : null;
        }

        if (link == "by" && EnglishParticiples.Contains(text.At(at)))
        {
            return ByAgent(text, speaker, at, from, end);
        }

        return EnglishNouns.Contains(text.At(at)) ? OfNoun(text, speaker, at, from, end) : null;
    }

    /// <summary><c>it was recommended by Kenya that</c>, <c>a proposal submitted by Kenya to</c>, <c>Proposed by Kenya: …</c>.</summary>
    private static ProposalCue? ByAgent(PhraseText text, SpeakerPhrase speaker, int participle, int from, int end)
    {
        int verb = text.At(participle) is "forward" or "forth" ? participle - 1 : participle;
        int before = verb - 1;
        while (before > from && (PhraseWords.IsAdverb(text.At(before)) && text.At(before) is not ("is" or "was" or "were" or "been")))
        {
            before--;
        }

        string strength = StrengthOf(text.At(verb));
        bool passive = text.At(before) is "was" or "were" or "been" or "is" or "are";
        bool asking = text.At(verb) is "recommended" or "proposed" or "suggested" or "urged" or "requested" or "advocated";
        if (before < from || text.At(before) == "as")
        {
            bool labels = before < from && speaker.End < end && text.Tokens[speaker.End].Before >= Break.Comma;
            return labels || text.At(before) == "as" ? new ProposalCue(speaker.Ids, strength, labels) : null;
        }

        int noun = NounBefore(text, passive ? before - 1 : before, from);
        return (passive && asking && text.At(before - 1) is "it" or "following" or "that" or "also")
            || (asking && passive && GoesOnAsProposal(text, speaker.End, end))
            ? new ProposalCue(speaker.Ids, strength, true)
            : noun >= from && (GoesOnAsProposal(text, speaker.End, end) || passive || Opens(text, noun - 1, from))
                ? new ProposalCue(speaker.Ids, StrengthOf(text.At(noun)), GoesOnAsProposal(text, speaker.End, end))
            : null;
    }

    /// <summary><c>on the proposal of Kenya, …</c>, <c>the recommendation of Kenya that …</c>.</summary>
    private static ProposalCue? OfNoun(PhraseText text, SpeakerPhrase speaker, int noun, int from, int end)
    {
        string strength = StrengthOf(text.At(noun));
        if (Opens(text, noun - 1, from))
        {
            return new ProposalCue(speaker.Ids, strength, false);
        }

        return GoesOnAsProposal(text, speaker.End, end) ? new ProposalCue(speaker.Ids, strength, true) : null;
    }

    private static ProposalCue? PossessiveProposal(PhraseText text, SpeakerPhrase speaker, int end)
    {
        if (!ActorPhrases.IsPossessive(text, speaker.End))
        {
            return speaker.End < end && Makes(text, speaker.End, end) is { } noun
                ? new ProposalCue(speaker.Ids, StrengthOf(text.At(noun)), true)
                : null;
        }

        return EnglishNouns.Contains(text.At(speaker.End)) && GoesOnAsProposal(text, speaker.End + 1, end)
            ? new ProposalCue(speaker.Ids, StrengthOf(text.At(speaker.End)), true)
            : null;
    }

    /// <returns>Index of the noun in <c>made a proposal to</c>; <see langword="null"/> for other words.</returns>
    private static int? Makes(PhraseText text, int i, int end)
    {
        while (i < end && text.Tokens[i].Before <= Break.Comma && PhraseWords.IsAdverb(text.At(i)))
        {
            i++;
        }

        if (text.At(i)
            is not ("made" or "submitted" or "put" or "introduced" or "presented" or "tabled" or "advanced" or "makes" or "offered"))
        {
            return null;
        }

        for (int noun = i + 1; noun < Math.Min(end, i + 7) && text.Tokens[noun].Before == Break.None; noun++)
        {
            if (EnglishNouns.Contains(text.At(noun)) && text.At(noun) is not ("call" or "appeal" or "initiative"))
            {
                return GoesOnAsProposal(text, noun + 1, end) || (noun + 1 < end && text.Tokens[noun + 1].Before == Break.Dash)
                    ? noun
                    : null;
            }
        }

        return null;
    }

    /// <summary><c>on the proposal</c>, <c>at the suggestion</c>, <c>following a recommendation</c>.</summary>
    private static bool Opens(PhraseText text, int i, int from)
    {
        while (i > from && text.At(i) is "the" or "a" or "joint" or "original" or "initial")
        {
            i--;
        }

        return i >= from && text.At(i) is "on" or "at" or "upon" or "following" or "to"
            && (text.At(i) != "to" || text.At(i - 1) is "pursuant" or "response" or "according");
    }

    private static int NounBefore(PhraseText text, int i, int from)
    {
        for (int steps = 0; i >= from && steps < 4; i--, steps++)
        {
            if (EnglishNouns.Contains(text.At(i)))
            {
                return i;
            }

            if (text.Tokens[i].Before > Break.Comma)
            {
                break;
            }
        }

        return -1;
    }

    private static bool GoesOnAsProposal(PhraseText text, int i, int end) =>
        i < end
            && (text.At(i) is "to" or "that" or "for" or "concerning" or "regarding" or "on" or "calling"
                || text.Tokens[i].Before == Break.Dash || text.At(i + 1) == "that"
                || (text.At(i) is "was" or "is" && text.At(i + 1) == "to"));

    private static string StrengthOf(string word) => word.StartsWith("recommend", StringComparison.Ordinal) ? "recommended"
        : word is "urged" or "requested" or "call" or "appeal" ? "urged"
        : "invited";

    private static ProposalCue? Russian(PhraseText text, SpeakerPhrase speaker, int from, int end)
    {
        int at = speaker.First - 1;
        string before = at >= from ? text.At(at) : "";
        bool genitive = (speaker.Case & GrammaticalCase.Genitive) != GrammaticalCase.None;
        if (genitive && (before is "мнению" or "словам" or "убеждению" || (before == "зрения" && text.At(at - 1) == "точки")))
        {
            return new ProposalCue(speaker.Ids, "should", false);
        }

        if (genitive && before == "от" && text.At(speaker.End).StartsWith("поступил", StringComparison.Ordinal)
            && Enumerable.Range(speaker.End + 1, 2).Any(i => IsRussianNoun(text.At(i))))
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(speaker.End + 1)), true);
        }

        if (genitive && FollowsAside(text, speaker, from, before)
            && text.At(speaker.End) is "говорилось" or "указывалось" or "отмечалось" or "подчеркивалось")
        {
            return new ProposalCue(speaker.Ids, "should", false);
        }

        if ((speaker.Case & GrammaticalCase.Nominative) != GrammaticalCase.None && CameForward(text, speaker, from) is { } with)
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(with)), true);
        }

        if (genitive && FollowsAside(text, speaker, from, before) && SoundedProposal(text, speaker.End, end) is { } sounded)
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(sounded)), true);
        }

        if (genitive && before == "стороны" && text.At(at - 1) is "со" or "с"
            && Near(text, speaker, from, end, IsRussianParticiple) is >= 0 and var said && text.At(said).EndsWith('о'))
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(said)), true);
        }

        if ((speaker.Case & GrammaticalCase.Nominative) != GrammaticalCase.None && SaysAs(text, at))
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(before), false);
        }

        if (genitive && text.At(at - 1) == "по"
            && before is "предложению" or "рекомендации" or "инициативе" or "просьбе" or "предложениям" or "рекомендациям")
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(before), false);
        }

        bool agent = (speaker.Case & GrammaticalCase.Instrumental) != GrammaticalCase.None
            && before is not ("с" or "со" or "между" or "перед" or "над" or "за");
        if (agent && ByRussianAgent(text, speaker, from, end) is { } cue)
        {
            return cue;
        }

        if (genitive && IsRussianNoun(before) && GoesOnInRussian(text, speaker.End, end))
        {
            return new ProposalCue(speaker.Ids, StrengthOfRussian(before), true);
        }

        return (speaker.Case & GrammaticalCase.Nominative) != GrammaticalCase.None && MakesInRussian(text, speaker.End, end) is { } noun
            ? new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(noun)), true)
            : null;
    }

    /// <summary>«Со стороны Китая …», «В выступлении представителя Китая …».</summary>
    private static bool FollowsAside(PhraseText text, SpeakerPhrase speaker, int from, string before) =>
        speaker.First > from && (before == "стороны" || before is "выступлении" or "заявлении" or "обращении" or "письме");

    /// <returns>Index of the noun in «с предложением … выступили делегации»; <see langword="null"/> for other words.</returns>
    private static int? CameForward(PhraseText text, SpeakerPhrase speaker, int from) =>
        text.At(from) is "с" or "со" && (IsRussianNoun(text.At(from + 1)) || text.At(from + 1) is "призывом" or "просьбой")
            && text.At(speaker.First - 1).StartsWith("выступил", StringComparison.Ordinal)
            ? from + 1
            : null;

    /// <returns>
    /// Index of the noun in «прозвучало предложение», «поступила рекомендация», «содержался призыв»; <see langword="null"/> for other
    /// words.
    /// </returns>
    private static int? SoundedProposal(PhraseText text, int i, int end)
    {
        while (i < end && (PhraseWords.IsAdverb(text.At(i)) || text.At(i) is "было" or "была" or "был" or "были"))
        {
            i++;
        }

        bool sounds = Array.Exists(SoundingRoots, r => text.At(i).StartsWith(r, StringComparison.Ordinal));
        return sounds && i + 1 < end && (IsRussianNoun(text.At(i + 1)) || text.At(i + 1) is "призыв" or "просьба" or "пожелание")
            ? i + 1
            : null;
    }

    /// <summary>«Китаем было рекомендовано», «предложение, внесенное Китаем», «рекомендация была вынесена делегацией Китая».</summary>
    private static ProposalCue? ByRussianAgent(PhraseText text, SpeakerPhrase speaker, int from, int end)
    {
        int participle = Near(text, speaker, from, end, IsRussianParticiple);
        if (participle < 0)
        {
            return null;
        }

        bool asks = text.At(participle) is { } word
            && (word.StartsWith("рекомендован", StringComparison.Ordinal) || word.StartsWith("предложен", StringComparison.Ordinal));
        bool addressed = !speaker.Headed && (speaker.Case & GrammaticalCase.Nominative) != GrammaticalCase.None && speaker.End <= participle
            && !NamesAnother(text, participle, end);
        if (addressed)
        {
            return null; // «Перу было рекомендовано создать …»: Peru is asked.
        }

        int noun = Near(text, speaker, from, end, IsRussianNoun);
        bool brief = text.At(participle).EndsWith("но", StringComparison.Ordinal)
            || text.At(participle).EndsWith("то", StringComparison.Ordinal);
        return asks && brief ? new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(participle)), true)
            : noun >= 0 && !IsSubmittedDraft(text, from, end) ? new ProposalCue(speaker.Ids, StrengthOfRussian(text.At(noun)), true)
            : null;
    }

    /// <summary>Whether words behind a participle say whom else it asks.</summary>
    private static bool NamesAnother(PhraseText text, int participle, int end) =>
        text.Phrases.Exists(p => p.First > participle && p.First <= participle + 2 && p.End <= end) || text.At(participle + 1) == "чтобы";

    private static bool IsSubmittedDraft(PhraseText text, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (text.At(i).StartsWith("проект", StringComparison.Ordinal)
                && text.At(i + 1).StartsWith("резолюци", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int Near(PhraseText text, SpeakerPhrase speaker, int from, int end, Predicate<string> fits)
    {
        for (int i = speaker.First - 1; i >= Math.Max(from, speaker.First - 6); i--)
        {
            if (fits(text.At(i)))
            {
                return i;
            }
        }

        for (int i = speaker.End; i < Math.Min(end, speaker.End + 5); i++)
        {
            if (fits(text.At(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int? MakesInRussian(PhraseText text, int i, int end)
    {
        while (i < end && PhraseWords.IsAdverb(text.At(i)))
        {
            i++;
        }

        string verb = text.At(i);
        bool makes = verb.StartsWith("внес", StringComparison.Ordinal) || verb.StartsWith("выдвин", StringComparison.Ordinal)
            || verb.StartsWith("представил", StringComparison.Ordinal)
            || verb.StartsWith("сделал", StringComparison.Ordinal) || verb.StartsWith("высказал", StringComparison.Ordinal)
            || verb.StartsWith("вынес", StringComparison.Ordinal)
            || verb.StartsWith("сформулировал", StringComparison.Ordinal);
        for (int noun = i + 1; makes && noun < Math.Min(end, i + 5); noun++)
        {
            if (IsRussianNoun(text.At(noun)) && GoesOnInRussian(text, noun + 1, end))
            {
                return noun;
            }
        }

        return null;
    }

    private static bool GoesOnInRussian(PhraseText text, int i, int end) =>
        i < end
            && (text.At(i) is "о" or "об" or "относительно" or "касательно" or "чтобы" or "что" or "по" or "предусматривает"
                || text.Tokens[i].Before == Break.Dash || RussianConsidering.IsInfinitive(text.At(i))
            || text.At(i + 1) is "чтобы" or "том");

    /// <summary>«Как предложила делегация Кении, …»: the verb stands before the one who speaks.</summary>
    private static bool SaysAs(PhraseText text, int verb) =>
        verb > 0 && text.At(verb - 1) == "как"
            && (text.At(verb).StartsWith("предложил", StringComparison.Ordinal)
                || text.At(verb).StartsWith("рекомендовал", StringComparison.Ordinal)
                || text.At(verb).StartsWith("просил", StringComparison.Ordinal));

    private static bool IsRussianNoun(string word) => Array.Exists(RussianNouns, n => word.StartsWith(n, StringComparison.Ordinal));

    private static bool IsRussianParticiple(string word) =>
        Array.Exists(RussianParticiples, n => word.StartsWith(n, StringComparison.Ordinal)) && !IsRussianNoun(word);

    private static string StrengthOfRussian(string word) =>
        word.StartsWith("рекоменд", StringComparison.Ordinal)
            ? "recommended"
            : word.StartsWith("просьб", StringComparison.Ordinal) || word is "призыв" or "призывом" ? "urged" : "invited";
}
