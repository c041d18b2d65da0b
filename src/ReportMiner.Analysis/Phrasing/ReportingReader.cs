using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the requests in running prose and who makes them.</summary>
/// <remarks>
/// A request needs a finite verb of asking and its subject. The subject decides: a body that writes reports speaks for the document; a
/// State, a group, a speaker or a submission proposes; an organ whose resolution or decision the sentence names is cited. A pronoun takes
/// the subject of the sentence before. <c>Pursuant to resolution …</c> and <c>as requested by …</c> ask nothing.
/// </remarks>
internal static class ReportingReader
{
    /// <summary>How many words behind a verb that asks say what is asked.</summary>
    private const int AskedReach = 14;

    /// <summary>
    /// How many words behind the noun say for whom a speaker speaks: «представителю Боливарианской Республики Венесуэла».
    /// </summary>
    private const int TitleReach = 6;

    /// <summary>Verbs and nouns by which a body states what it holds should be done.</summary>
    private static readonly FrozenSet<string> Viewing = FrozenSet.ToFrozenSet(
        [
            "view", "opinion", "considers", "considered", "believes", "believed", "stresses", "stressed", "emphasizes", "emphasized",
            "emphasises", "underlines", "underlined",
            "underscores", "underscored", "reiterates", "reiterated", "agrees", "agreed", "concludes", "concluded", "decides", "decided",
            "maintains", "felt", "opines",
            "считает", "считают", "сочла", "сочло", "сочли", "полагает", "полагают", "подчеркивает", "подчеркнула", "подчеркнул",
            "подчеркнуло", "подчеркнули", "мнения", "мнению",
            "согласилась", "согласился", "согласилось", "согласились", "решила", "решил", "решило", "решили", "решено", "согласовано",
            "выводу", "заключению", "постановила", "постановил",
        ],
        StringComparer.Ordinal);

    /// <param name="paragraph">Clean text of a paragraph of prose.</param>
    /// <param name="language">Its language.</param>
    /// <param name="subject">Id of the State that the document is about, if any: what it asks of others is no proposal to it.</param>
    /// <returns>At most one request a sentence, in order of the text.</returns>
    public static ImmutableArray<ReportedRequest> Read(string paragraph, Language language, string? subject = null) =>
        Read(PhraseText.Of(paragraph, language), subject);

    /// <summary>As above, with the voice of the document that holds the paragraph, and whom a pronoun at its start means.</summary>
    internal static ImmutableArray<ReportedRequest> Read(
        PhraseText text, string? subject = null, DocumentVoice? voice = null, RequestSource? before = null)
    {
        if (!MayRequest(text))
        {
            return [];
        }

        var sources = new SourceReader(text, subject, voice ?? DocumentVoice.Unknown);
        var found = ImmutableArray.CreateBuilder<ReportedRequest>();
        for (int from = 0; from < text.Count;)
        {
            int end = text.SentenceEnd(from);
            (RequestSource Source, string Verb)? request = Request(text, sources, from, end, before);
            ProposalCue? cue = HasCue(text, from, end) ? ProposalCues.Find(text, from, end) : null;
            request ??= cue is not null && (cue.States || AsksAtAll(text, from, end))
                ? (new RequestSource(ReportedKind.Proposal, cue.Proposers), cue.Strength)
                : null;
            if (request is { } r)
            {
                ImmutableArray<string> proposers = r.Source.Kind == ReportedKind.Proposal && !r.Source.Ids.IsEmpty ? r.Source.Ids
                    : r.Source.Kind == ReportedKind.Cited ? []
                    : cue?.Proposers ?? [];
                found.Add(new ReportedRequest(r.Source.Kind, Span(text, from, end), proposers, r.Verb));
            }

            before = request?.Source ?? Topic(text, sources, from, end, before);
            from = end;
        }

        return found.ToImmutable();
    }

    /// <summary>Who speaks in the last sentence of a paragraph: the pronoun that opens the next paragraph means him.</summary>
    internal static RequestSource? LastSource(PhraseText text, DocumentVoice voice)
    {
        var sources = new SourceReader(text, null, voice);
        RequestSource? before = null;
        for (int from = 0; from < text.Count; from = text.SentenceEnd(from))
        {
            int end = text.SentenceEnd(from);
            before = Request(text, sources, from, end, before)?.Source ?? Topic(text, sources, from, end, before);
        }

        return before;
    }

    /// <summary>Whether any word asks at all: only then it is worth while to find out who is speaking.</summary>
    private static bool MayRequest(PhraseText text)
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (!text.Tokens[i].Aside
                && (AskFinder.At(text, i) is not null || IsPassiveBy(text, i) || ProposingVerbs.At(text, i) is not null
                    || ProposalCues.MayHold(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCue(PhraseText text, int from, int end) =>
        Enumerable.Range(from, end - from).Any(i => ProposalCues.MayHold(text, i));

    /// <summary>Whether a sentence asks in any of its clauses, or reports what was decided.</summary>
    private static bool AsksAtAll(PhraseText text, int from, int end) => Enumerable.Range(from, end - from).Any(i => !text.Tokens[i].Aside
        && (AskFinder.At(text, i) is not null
            || text.At(i)
                is "decided" or "agreed" or "решил" or "решила" or "решили" or "постановил" or "постановила" or "согласился"
                    or "согласилась" or "договорились"));

    private static (RequestSource Source, string Verb)? Request(
        PhraseText text, SourceReader sources, int from, int end, RequestSource? before)
    {
        (RequestSource Source, string Verb)? cited = null;
        for (int i = from; i < end; i++)
        {
            if (text.Tokens[i].Aside || At(text, sources, i, from, end, before) is not { } request)
            {
                continue;
            }

            // "notes that the Assembly requested …, and trusts that …": what the body asks itself outranks what it cites.
            if (cited is null ? request.Source.Kind != ReportedKind.Cited
                : request.Source.Kind == ReportedKind.Own && !IsPast(text, i))
            {
                return request;
            }

            cited ??= request;
        }

        return cited;
    }

    private static (RequestSource Source, string Verb)? At(
        PhraseText text, SourceReader sources, int i, int from, int end, RequestSource? before)
    {
        if (AskFinder.At(text, i) is { } ask && ask.End <= end && Judge(text, sources, ask, from, before) is { } source)
        {
            return (source, ask.Form.Strength);
        }

        if (ProposingVerbs.At(text, i) is { } strength && sources.Speakers(from, i, before) is { } speakers)
        {
            return (speakers, strength);
        }

        return PassiveBy(text, sources, i, from, end) is { } agent ? (agent, "urged") : null;
    }

    private static bool IsPast(PhraseText text, int i) => text.Language == Language.English
        ? text.At(i).EndsWith("ed", StringComparison.Ordinal)
        : text.At(i)[^1] is 'л' or 'о'
            || text.At(i).EndsWith("ла", StringComparison.Ordinal)
            || text.At(i).EndsWith("ли", StringComparison.Ordinal);

    private static RequestSource? Judge(PhraseText text, SourceReader sources, Ask ask, int from, RequestSource? before)
    {
        if (ask.Form.Shape == AskShape.Object)
        {
            RequestSource? source = sources.Read(from, ask.First, before) ?? Coordinated(text, sources, ask, from, before);
            bool nothing = (source?.Kind != ReportedKind.Own && text.At(ask.First) is "continue" or "continues")
                || (AsksInformation(text, ask.End) && !IsTrust(text, ask) && !WishesToHave(text, ask))
                || (source?.Kind == ReportedKind.Own
                    && (IsEnquiry(text, ask) || IsOwnProposal(text, ask) || IsAdviceGiven(text, ask) || IsActionOnDraft(text, ask)));
            return nothing ? null : source;
        }

        if (OwnOpinions.Opens(text, from, ask.First, sources.Voice))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        if (Opinions.VerbOf(text, ask, from) is { } saying && sources.Speakers(from, saying, before) is { } speakers)
        {
            return speakers;
        }

        if (Opinions.IsUnnamed(text, ask, from))
        {
            return new RequestSource(ReportedKind.Proposal, []);
        }

        if (IsView(text, ask, from))
        {
            int verb = ViewVerb(text, ask, from);
            if (IsAgreed(text, verb, from))
            {
                return new RequestSource(ReportedKind.Own, []);
            }

            return !IsUnnamed(text, verb) && !IsOnlyView(text, verb, ask)
                && sources.Read(from, verb, before) is { Kind: ReportedKind.Own } own
                ? own
                : null;
        }

        if (OpensImpersonally(text, ask, from))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        return text.IsMain(ask.First) && IsPassive(text, ask) && !IsBudgetProposal(text, ask) ? Passive(text, ask, from) : null;
    }

    /// <summary>
    /// «Рекомендуется создать реестр», «Секретариату поручается»: without a subject and in the present tense the document itself
    /// recommends, as with
    /// <c>it is recommended</c>.
    /// </summary>
    private static bool OpensImpersonally(PhraseText text, Ask ask, int from) =>
        text.At(ask.First) is "рекомендуется" or "предлагается" or "поручается"
            && ((text.At(ask.First) is not "предлагается" && text.Phrases.Exists(p => p.First == from && p.End == ask.First))
                || ask.First == from || (ask.First == from + 1 && text.At(from) is "настоятельно" or "также" or "поэтому" or "кроме"));

    /// <summary>
    /// <c>Several delegations noted with concern that … and called upon …</c>: the second verb has the subject of the first.
    /// </summary>
    private static RequestSource? Coordinated(PhraseText text, SourceReader sources, Ask ask, int from, RequestSource? before)
    {
        int joint = ask.First - 1;
        while (joint > from && PhraseWords.IsAdverb(text.At(joint)) && text.At(joint) is not ("и" or "and"))
        {
            joint--;
        }

        if (!text.IsSubordinate(ask.First) || text.Tokens[ask.First].Aside || text.At(joint) is not ("and" or "и" or "также"))
        {
            return null;
        }

        for (int i = from; i < joint; i++)
        {
            if (text.IsMain(i) && SayingVerbs.Contains(text.At(i), text.Language))
            {
                return sources.Speakers(from, i, before);
            }
        }

        return null;
    }

    /// <summary><c>It was agreed that</c>, «Было решено, что»: a meeting speaks of itself.</summary>
    private static bool IsAgreed(PhraseText text, int verb, int from) =>
        (text.At(verb) is "решено" or "согласовано" && verb - from <= 2)
        || (text.At(verb) is "agreed" or "decided" or "concluded" && text.At(verb - 1) is "was" && text.At(verb - 2) == "it"
            && verb - 2 == from);

    /// <summary><c>it was reiterated that</c>, <c>the view was expressed that</c>: somebody at the meeting, who is not named.</summary>
    private static bool IsUnnamed(PhraseText text, int verb)
    {
        int i = verb - 1;
        while (i > 0 && PhraseWords.IsAdverb(text.At(i)) && text.At(i) is not ("was" or "were" or "is" or "been" or "было"))
        {
            i--;
        }

        return text.At(i) is "was" or "were" or "is" or "been" or "было";
    }

    /// <summary>
    /// What a body stressed, or agreed about things (<c>agreed that frameworks should be used</c>), is its view of them; that somebody
    /// should do something is what it asks.
    /// </summary>
    private static bool IsOnlyView(PhraseText text, int verb, Ask ask) =>
        text.At(verb).EndsWith("ed", StringComparison.Ordinal)
            && (text.At(verb) is not ("agreed" or "decided" or "concluded") || text.At(ask.End) == "be");

    /// <summary><c>trusts that more information will be provided</c> asks for a report to come.</summary>
    private static bool IsTrust(PhraseText text, Ask ask) => text.At(ask.End - 1) == "that";

    /// <summary>A body that asked for information while it wrote its report recommends nothing.</summary>
    private static bool IsEnquiry(PhraseText text, Ask ask)
    {
        if (text.At(ask.First) is not ("requested" or "просил" or "просила" or "просило" or "попросил" or "попросила"))
        {
            return false;
        }

        // "requested, but did not receive"
        if (ask.End >= text.Count || text.Tokens[ask.End].Before >= Break.Comma)
        {
            return text.At(ask.End) != "чтобы" && text.At(ask.End) != "inter";
        }

        int end = Math.Min(text.SentenceEnd(ask.First), ask.End + AskedReach);
        int action = text.At(ask.End) == "that" ? ask.End : -1;
        for (int i = ask.End; i < end && action < 0; i++)
        {
            action = text.At(i) is "to" or "чтобы" || RussianConsidering.IsInfinitive(text.At(i)) ? i : -1;
        }

        // "requested the Secretariat:" asks what the items of its list say.
        return (action < 0 && !text.Source.AsSpan().TrimEnd().EndsWith(":"))
            || (action >= 0 && AsksInformation(text, text.At(action) == "to" ? action + 2 : action));
    }

    /// <summary>
    /// What the Secretary-General proposes for a budget is what a report examines, and what a body proposes as a thing is no request;
    /// <c>proposes that</c> and «предлагает государствам представить» are.
    /// </summary>
    private static bool IsOwnProposal(PhraseText text, Ask ask)
    {
        string verb = text.At(ask.First);
        if (verb.StartsWith("propos", StringComparison.Ordinal))
        {
            return verb == "proposed" || text.At(ask.End) != "that" && text.At(ask.End) != "to";
        }

        return verb.StartsWith("предл", StringComparison.Ordinal) && !HasInfinitive(text, ask.End);
    }

    private static bool HasInfinitive(PhraseText text, int from)
    {
        int end = Math.Min(text.SentenceEnd(Math.Max(0, from - 1)), from + AskedReach);
        for (int i = from; i < end; i++)
        {
            if (text.At(i) == "чтобы" || (RussianConsidering.IsInfinitive(text.At(i)) && text.IsMain(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>decided to recommend to the Council the adoption of the draft decision</c>: what was done with a draft that the report gives in
    /// full.
    /// </summary>
    private static bool IsActionOnDraft(PhraseText text, Ask ask)
    {
        if (text.At(ask.First)
            is not ("decided" or "agreed" or "решил" or "решила" or "решило" or "постановил" or "постановила" or "постановило"))
        {
            return false;
        }

        int end = text.SentenceEnd(ask.First);
        for (int i = ask.End; i < end; i++)
        {
            if (text.At(i) is "draft" or "проект" or "проекта" or "проекты")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>advised the Government on its draft law</c>: help that was given, not what is asked.</summary>
    private static bool IsAdviceGiven(PhraseText text, Ask ask)
    {
        if (!text.At(ask.First).StartsWith("advise", StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = ask.End; i < Math.Min(text.SentenceEnd(ask.First), ask.End + AskedReach); i++)
        {
            if (text.At(i) is "on" or "about" or "regarding")
            {
                return true;
            }

            if (text.At(i) is "that" or "to" or "against")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>wishes to receive information about the measures taken</c>: what is asked is that it be sent.</summary>
    private static bool WishesToHave(PhraseText text, Ask ask) =>
        text.At(ask.End - 1) is "receive" or "see" or "hear" or "получить" or "видеть" or "услышать";

    /// <summary><c>requested further information on …</c> is a question.</summary>
    private static bool AsksInformation(PhraseText text, int i)
    {
        while (text.At(i)
            is "for" or "further" or "additional" or "more" or "detailed" or "updated" or "дополнительную" or "подробную" or "представить"
                or "предоставить")
        {
            i++;
        }

        return text.At(i)
            is "information" or "details" or "clarification" or "clarifications" or "data" or "информацию" or "разъяснения" or "сведения";
    }

    /// <summary><c>The Committee is of the view that … should</c>, «Комитет считает, что следует».</summary>
    private static bool IsView(PhraseText text, Ask ask, int from) => text.IsSubordinate(ask.First) && ViewVerb(text, ask, from) > from;

    private static int ViewVerb(PhraseText text, Ask ask, int from)
    {
        int subject = ask.First - 1;
        while (subject > from && text.At(subject) is "also" or "therefore" or "не" or "также")
        {
            subject--;
        }

        // «меры, которые следует принять», "updating that should": the clause qualifies a noun.
        if ((text.At(subject) is "that" && ask.Form.Shape != AskShape.Impersonal) || text.At(subject) is "which" or "who"
            || text.At(subject).StartsWith("котор", StringComparison.Ordinal))
        {
            return -1;
        }

        for (int i = ask.First - 1; i > from; i--)
        {
            if (Viewing.Contains(text.At(i)) && OpensClause(text, i))
            {
                if (text.At(i) is not ("view" or "opinion"))
                {
                    return i;
                }

                if (text.At(i - 1) == "the" && text.At(i - 2) == "of")
                {
                    return i - 3;
                }
            }
        }

        return -1;
    }

    /// <summary><c>considered the paper</c> states no view; <c>considers that</c>, <c>reiterates its view that</c> do.</summary>
    private static bool OpensClause(PhraseText text, int verb)
    {
        for (int i = verb + 1; i <= verb + 5; i++)
        {
            if (text.At(i) is "that" or "что" or "чтобы")
            {
                return true;
            }
        }

        return text.At(verb) is "считает" or "полагает";
    }

    private static bool IsBudgetProposal(PhraseText text, Ask ask) =>
        text.At(ask.First) == "proposed" || text.At(ask.End - 1) == "proposed";

    private static bool IsPassive(PhraseText text, Ask ask) =>
        ask.Form.Strength is "recommended" or "invited" && (ask.Form.Shape is AskShape.Impersonal or AskShape.Dative)
        && (text.Language == Language.Russian ? text.At(ask.First).EndsWith('о') : text.At(ask.First - 1) is not "necessary");

    /// <summary>
    /// <c>It was recommended that …</c>, «В СП7 было рекомендовано»: a proposal, of the submission named before it or of nobody named. In
    /// the present tense the document itself recommends.
    /// </summary>
    private static RequestSource? Passive(PhraseText text, Ask ask, int from)
    {
        if (IsInvitation(text, ask, from))
        {
            return null;
        }

        if (text.Language == Language.English && InPresent(text, ask.First))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        int verb = text.At(ask.First - 1) is "было" or "was" ? ask.First - 1 : ask.First;
        ImmutableArray<string> submitters = text.Language == Language.Russian ? SubmissionNames.Before(text, from, verb) : [];
        return new RequestSource(ReportedKind.Proposal, submitters.IsEmpty ? Represented(text, from, verb) : submitters);
    }

    /// <summary><c>On behalf of Kenya it was recommended that</c>, «От имени Кении было рекомендовано».</summary>
    private static ImmutableArray<string> Represented(PhraseText text, int from, int verb) =>
        text.Speakers.Find(s => s.First >= from && s.End <= verb && text.At(s.First) is "on" or "speaking" or "от" or "выступая")?.Ids
            ?? [];

    /// <summary>«Участникам было предложено представить …»: they were invited; nobody proposes.</summary>
    private static bool IsInvitation(PhraseText text, Ask ask, int from)
    {
        if (text.At(ask.First) is not ("предложено" or "предлагалось"))
        {
            return false;
        }

        int i = ask.First - 1;
        while (i > 0 && (PhraseWords.IsAdverb(text.At(i)) || text.At(i) is "было" or "повторно"))
        {
            i--;
        }

        for (int head = Math.Max(from, i - TitleReach); head <= i; head++)
        {
            if (SpeakerNouns.IsRussianStem(text.At(head))
                && (text.At(head)[^1] is 'ю' or 'у' || (head == from && text.At(head).EndsWith("ии", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        string invited = i < 0 ? "" : text.At(i);
        bool people = SpeakerNouns.IsRussianStem(invited) || invited.StartsWith("государств", StringComparison.Ordinal)
            || invited.StartsWith("стран", StringComparison.Ordinal) || invited.StartsWith("членам", StringComparison.Ordinal);
        return people
            && (invited.EndsWith("ам", StringComparison.Ordinal) || invited.EndsWith("ям", StringComparison.Ordinal)
                || invited.EndsWith("им", StringComparison.Ordinal));
    }

    private static bool InPresent(PhraseText text, int participle) => text.At(participle - 1) == "is" || text.At(participle - 2) == "is";

    /// <summary><c>The Office was requested by the General Assembly, in its resolution 74/173, to …</c>.</summary>
    private static RequestSource? PassiveBy(PhraseText text, SourceReader sources, int i, int from, int end) =>
        IsPassiveBy(text, i) ? sources.Agent(i + 2, from, end) : null;

    private static bool IsPassiveBy(PhraseText text, int i) =>
        text.At(i) is "requested" or "urged" or "encouraged" or "invited" && text.At(i + 1) == "by"
            && text.At(i - 1) is "was" or "were" or "been" && text.IsMain(i);

    /// <summary>Whom the next sentence's pronoun means, where this sentence asks nothing.</summary>
    private static RequestSource? Topic(PhraseText text, SourceReader sources, int from, int end, RequestSource? before)
    {
        for (int i = from + 1; i < end; i++)
        {
            if (text.IsMain(i) && (SayingVerbs.Contains(text.At(i), text.Language) || FiniteVerbs.Contains(text.At(i), text.Language)))
            {
                return sources.Read(from, i, before);
            }
        }

        return sources.Opening(from, end) ?? sources.OwnOpening(from, end, before);
    }

    private static TextSpan Span(PhraseText text, int from, int end)
    {
        int stop = end < text.Count ? text.Tokens[end].Start : text.Source.Length;
        foreach (TextSpan sentence in text.Sentences)
        {
            if (sentence.Start <= text.Tokens[from].Start && text.Tokens[from].Start < sentence.End)
            {
                return sentence;
            }
        }

        return new TextSpan(text.Tokens[from].Start, stop);
    }
}
