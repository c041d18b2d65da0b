using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds who makes the request that a verb of a sentence states.</summary>
internal sealed class SourceReader
{
    private static readonly FrozenSet<string> NominativeHeads = FrozenSet.ToFrozenSet(
        [
            "комиссия", "совет", "конференция", "комитет", "группа", "конгресс", "докладчик", "эксперт", "подкомитет", "комиссар",
            "секретарь", "управление", "представитель", "бюро",
            "форум", "совещание", "механизм", "коллегия", "орган", "директор", "ассамблея", "миссия",
            "оиг", "усвн", "ккабв", "мгэ", "кппуп", "экосос", "спч",
        ],
        StringComparer.Ordinal);

    /// <summary>Words before the subject that opens a sentence: an article, the grade of <c>[C] The Committee regrets</c>.</summary>
    private const int OpeningReach = 2;

    private static readonly string[] TextRoots = ["резолюци", "решени", "деклараци", "resolution", "decision", "declaration"];

    private readonly PhraseText _text;
    private readonly List<ActorPhrase> _phrases;
    private readonly List<Naming> _bodies;
    private readonly string? _subject;
    private readonly DocumentVoice _voice;

    public SourceReader(PhraseText text, string? subject, DocumentVoice voice)
    {
        _text = text;
        _voice = voice;
        _phrases = text.Phrases;
        _bodies = text.Actors.FindAll(n => n.Actor.Kind == ActorKind.Body);
        _subject = subject;
    }

    /// <param name="from">Index of the first word of the sentence.</param>
    /// <param name="verb">Index of the verb that asks.</param>
    /// <param name="before">Source of the sentence before, for <c>It …</c> and <c>The Assembly also …</c>; <see langword="null"/> where it
    /// had none.</param>
    /// <returns>The source; <see langword="null"/> where the words before the verb name none.</returns>
    public RequestSource? Read(int from, int verb, RequestSource? before)
    {
        RequestSource? source = (IsFirstPerson(from, verb) ? null : Cited(from, verb, before))
            ?? (_text.IsMain(verb) ? Speaker(from, verb, before) : Coordinated(from, verb, before));

        // A request in the present is the body's own, even if it recalls a resolution; a request in an earlier text is cited.
        return source is { Kind: ReportedKind.Own } own
            && (OpensInOwnText(from)
                || (InPast(verb) && (Earlier(from, verb) || _voice.IsOfficial || _voice.IsPerson || own.Ids.Any(IsOfficial))))
            ? new RequestSource(ReportedKind.Cited, own.Ids)
            : source;
    }

    /// <returns>The organ named right at a word, as the source of a request that the sentence cites; <see langword="null"/> for any
    /// other.</returns>
    public RequestSource? Agent(int at, int from, int end)
    {
        Naming organ = _bodies.Find(b => b.First >= at && b.First <= at + 1 && SpeakingBodies.IsOrgan(b.Actor.Id));
        return organ.Actor is not null && NamesText(from, end) ? new RequestSource(ReportedKind.Cited, [organ.Actor.Id]) : null;
    }

    /// <summary>
    /// <c>The Committee notes that the report is late and requests …</c>: the body's second verb follows the clause of its first.
    /// </summary>
    private RequestSource? Coordinated(int from, int verb, RequestSource? before)
    {
        int i = verb - 1;
        while (i > from && PhraseWords.IsAdverb(_text.At(i)) && _text.At(i) is not ("and" or "и"))
        {
            i--;
        }

        bool joined = _text.At(i) is "and" or "и" && !_text.Tokens[verb].Aside
            && (!_text.At(verb).EndsWith("ed", StringComparison.Ordinal) || FollowsRelative(from, i));
        return joined && Speaker(from, verb, before) is { Kind: ReportedKind.Own } own ? own : null;
    }

    /// <summary>
    /// <c>The Committee stressed the importance of surveys that cross borders and recommended …</c>: the clause between the two verbs in
    /// the past only says which surveys. In <c>noted that the Assembly … and recommended</c> the second verb may be the Assembly's.
    /// </summary>
    private bool FollowsRelative(int from, int joint)
    {
        int opener = joint;
        while (opener > from && _text.IsSubordinate(opener - 1))
        {
            opener--;
        }

        return opener > from && _text.At(opener) is "that" or "which" or "who" or "whose"
            && !SayingVerbs.Contains(_text.At(opener - 1), _text.Language)
            && Enumerable.Range(from, opener - from).Any(i => _text.IsMain(i) && InPast(i)
                && SayingVerbs.Contains(_text.At(i), _text.Language));
    }

    private RequestSource? Cited(int from, int verb, RequestSource? before)
    {
        Naming organ =
            _bodies.FindLast(
                b =>
                    b.First >= from && b.End <= verb && SpeakingBodies.IsOrgan(b.Actor.Id) && IsSubject(b) && !_text.Tokens[b.First].Aside);
        if (organ.Actor is null || IsSubordinateElsewhere(organ, verb)
            || ((_text.IsSubordinate(organ.First) || IsAgent(organ)) && !InPast(verb) && Coordinated(from, verb, before) is not null))
        {
            return null;
        }

        bool continues = before?.Kind == ReportedKind.Cited && before.Ids.Length > 0;
        if (!IsOwn(organ))
        {
            return NamesText(from, verb) || continues ? new RequestSource(ReportedKind.Cited, [organ.Actor.Id]) : null;
        }

        return InPast(verb) && (continues || Earlier(from, verb)) ? new RequestSource(ReportedKind.Cited, [organ.Actor.Id]) : null;
    }

    /// <summary>An organ inside another clause than the verb's is not its subject.</summary>
    private bool IsSubordinateElsewhere(Naming organ, int verb) => _text.IsSubordinate(organ.First) && !_text.IsSubordinate(verb);

    /// <summary><c>endorsed by the General Assembly</c>: who did what the subject speaks of.</summary>
    private bool IsAgent(Naming organ) =>
        _text.At(organ.First - 1) == "by" || (_text.At(organ.First - 1) == "the" && _text.At(organ.First - 2) == "by");

    private bool IsOwn(Naming name) =>
        _voice.IsOwn(
            name.End - name.First <= 2 ? _text.At(_text.Language == Language.English ? name.End - 1 : name.First) : null, name.Actor.Id);

    private bool InPast(int verb) => _text.At(verb) is var word && (_text.Language == Language.English
        ? word.EndsWith("ed", StringComparison.Ordinal)
        : word.EndsWith('л') || word.EndsWith("ла", StringComparison.Ordinal) || word.EndsWith("ло", StringComparison.Ordinal)
            || word.EndsWith("ли", StringComparison.Ordinal));

    /// <summary><c>In its resolution 5/1, …</c>, <c>In 2018, …</c>, «В своем решении …»: where an earlier text or year asked.</summary>
    private bool Earlier(int from, int verb)
    {
        bool text = false;
        if (OwnSession.IsAnother(_text, from, _voice.Sessions))
        {
            return true;
        }

        if (_text.At(from) is "in" or "в" && _text.At(from + 1) is "paragraph" or "paragraphs" or "пункте" or "пунктах")
        {
            return true;
        }

        for (int i = from; i < verb; i++)
        {
            // "Recalling its resolution 5/1, in which it requested": the clause reports the content of that text.
            text |= Array.Exists(TextRoots, r => _text.At(i).StartsWith(r, StringComparison.Ordinal));
            if (text && _text.IsSubordinate(verb) && (_text.At(i) == "which" || _text.At(i).StartsWith("котор", StringComparison.Ordinal)))
            {
                return true;
            }

            if (_text.At(i) is not ("in" or "by" or "under" or "through" or "в" or "во" or "согласно"))
            {
                continue;
            }

            int end = Math.Min(verb, i + 7);
            for (int j = i + 1; j < end && _text.Tokens[j].Before < Break.Comma; j++)
            {
                string word = _text.At(j);
                bool year = i == from && j == i + 1 && word.Length == 4 && word.All(char.IsAsciiDigit);
                if (year || Array.Exists(TextRoots, r => word.StartsWith(r, StringComparison.Ordinal)) || IsEarlierReport(word, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What an official asked in the past he reports, in whatever document: he recommends in the present.</summary>
    private static bool IsOfficial(string id) =>
        id is "director-general" or "executive-director" or "secretary-general" or "high-commissioner-for-human-rights";

    /// <summary><c>In its general recommendation No. 5, the Committee recommends</c>: the present tense reports that text.</summary>
    private bool OpensInOwnText(int from)
    {
        if (_text.At(from) is not ("in" or "в") || _text.At(from + 1) is not ("its" or "своем" or "своей" or "своих"))
        {
            return false;
        }

        return _text.At(from + 2) is "resolution" or "decision" or "резолюции" or "решении"
            || (_text.At(from + 2) is "general" or "общей" or "общем"
                && _text.At(from + 3) is "recommendation" or "comment" or "рекомендации" or "замечании" or "комментарии");
    }

    private bool IsEarlierReport(string word, int preposition) =>
        word is "report" or "reports" or "observations" or "докладе" or "докладах" or "замечаниях"
        && _text.At(preposition + 1)
            is "its" or "their" or "his" or "her" or "a" or "earlier" or "previous" or "своем" or "своих" or "предыдущем" or "предыдущих";

    private bool NamesText(int from, int verb)
    {
        for (int i = from; i < verb; i++)
        {
            if (Array.Exists(TextRoots, r => _text.At(i).StartsWith(r, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The speakers who are the subject of a verb; <see langword="null"/> where its subject is another or none.</returns>
    /// <param name="from">Index of the first word of the sentence.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="before">Source of the sentence before.</param>
    public RequestSource? Speakers(int from, int verb, RequestSource? before) =>
        Speaker(from, verb, before) is { Kind: ReportedKind.Proposal } source ? source : null;

    private RequestSource? Speaker(int from, int verb, RequestSource? before)
    {
        if (IsPronoun(from) || IsSubjectPronoun(SubjectBefore(from, verb), verb))
        {
            return before;
        }

        if (IsFirstPerson(from, verb))
        {
            return _voice.FirstPerson ? new RequestSource(ReportedKind.Own, []) : null;
        }

        List<(int First, int End, SpeakerPhrase? Speaker, ActorPhrase? Actors)> subjects =
        [
            .. _text.Speakers.Where(s => IsSubject(s, from, verb)).Select(s => (s.First, s.End, (SpeakerPhrase?)s, (ActorPhrase?)null)),
            .. _phrases.Select(WithoutSpeakers).OfType<ActorPhrase>().Where(p => IsSubject(p, from, verb))
                .Select(p => (p.First, p.End, (SpeakerPhrase?)null, (ActorPhrase?)p)),
        ];
        subjects.Sort((a, b) => a.First.CompareTo(b.First));
        int at = subjects.FindLastIndex(s => ActorPhrases.LeadsTo(_text, s.End, verb));
        (int First, int End)? own = OwnNames.Last(_text, _voice, from, verb);
        if (own is { } name && (at < 0 || subjects[at].First < name.First || IsPartOf(subjects[at].First, name)) && LeadsTo(name.End, verb))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        if (at < 0 && _text.At(from) is ("i" or "we" or "мы" or "я"))
        {
            return _voice.FirstPerson ? new RequestSource(ReportedKind.Own, []) : null;
        }

        at = at < 0 && subjects.Count > 0 ? 0 : at;
        if (at < 0)
        {
            return Submission(from, verb) ?? (own is { } first && first.First <= from + 1 ? new RequestSource(ReportedKind.Own, []) : null);
        }

        if (subjects[at] is { Speaker: { } speaker })
        {
            return Proposal(speaker, before);
        }

        // "Kenya and Europol recommended": the organization joins the State.
        return SourceOf(subjects[at].Actors!, from, verb)
            ?? (at > 0 && subjects[at - 1] is { Speaker: { } partner } && subjects[at].First - partner.End <= 2
                && _text.At(partner.End) is "and" or "и" or "вместе" or "совместно"
                ? Proposal(partner, before)
                : null);
    }

    private bool IsPronoun(int i) => _text.At(i) is "it" or "he" or "she" or "they" or "она" or "он" or "оно" or "они";

    /// <summary>"It" in the middle of a sentence is often an object or nobody: only with a verb in the past it is a speaker.</summary>
    private bool IsSubjectPronoun(int i, int verb) => IsPronoun(i) && (_text.At(i) is not ("it" or "оно")
            || (InPast(verb) && _text.At(i + 1) is not ("was" or "is" or "were" or "has" or "had" or "было")));

    /// <summary>The word before a verb and its adverbs: <c>To the agencies, she also recommends</c>.</summary>
    private int SubjectBefore(int from, int verb)
    {
        int i = verb - 1;
        while (i > from && PhraseWords.IsAdverb(_text.At(i)))
        {
            i--;
        }

        return i >= from && _text.IsMain(i) && _text.Tokens[i].Before >= Break.Comma ? i : -1;
    }

    /// <summary>In <c>On the proposal of Kenya, the Committee …</c> the comma parts, though it joins names elsewhere.</summary>
    private ActorPhrase? WithoutSpeakers(ActorPhrase phrase)
    {
        ImmutableArray<Naming> names = [.. phrase.Names.Where(n => !_text.Speakers.Exists(s => s.First < n.End && n.First < s.End))];
        return names.IsEmpty ? null : phrase with { First = names[0].First, End = names[^1].End, Names = names };
    }

    /// <returns>The speakers whom a sentence without a known verb is about.</returns>
    /// <param name="from">Index of the first word of the sentence.</param>
    /// <param name="end">Index one past its last word.</param>
    public RequestSource? Opening(int from, int end) =>
        _text.Speakers.Find(s => s.First >= from && s.End < end && IsSubject(s, from, end)) is { } speaker
            && ActorPhrases.BeginsPhrase(_text, speaker.First)
            ? Proposal(speaker, null)
            : null;

    /// <summary><c>The experts recommended</c> in the report of a meeting of experts: the meeting itself.</summary>
    private bool IsMeeting(SpeakerPhrase speaker)
    {
        for (int i = speaker.First; i < speaker.End; i++)
        {
            if (_text.At(i) is not ("the" or "experts" or "эксперты" or "participants" or "участники" or "inspectors" or "инспекторы"))
            {
                return false;
            }
        }

        return _text.At(speaker.End - 1) is var noun && _voice.IsMeetingOf(noun)
            && (_text.Language == Language.Russian || _text.At(speaker.First) == "the" || _text.At(speaker.First - 1) == "the");
    }

    private RequestSource? Proposal(SpeakerPhrase speaker, RequestSource? before)
    {
        if (IsMeeting(speaker))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        if (speaker.Points && before is { Kind: ReportedKind.Proposal, Ids.IsEmpty: false })
        {
            return before;
        }

        return speaker.Ids is [var only] && only == _subject ? null : new RequestSource(ReportedKind.Proposal, speaker.Ids);
    }

    private RequestSource? SourceOf(ActorPhrase phrase, int from, int verb)
    {
        ImmutableArray<string> ids = [.. phrase.Names.Select(n => n.Actor.Id).Distinct(StringComparer.Ordinal)];
        if (phrase.Names.All(IsOwn))
        {
            return new RequestSource(ReportedKind.Own, ids);
        }

        return phrase.Names.All(n => SpeakingBodies.IsReviewer(n.Actor.Id))
            ? new RequestSource(ReportedKind.Cited, ids)
            : Submission(from, verb);
    }

    private bool IsSubject(SpeakerPhrase speaker, int from, int verb)
    {
        if (speaker.First < from || speaker.End > verb || !_text.IsMain(speaker.First)
            || (speaker.Case & GrammaticalCase.Nominative) == GrammaticalCase.None)
        {
            return false;
        }

        bool free = _text.Language == Language.Russian
            ? speaker.Case == GrammaticalCase.Nominative
            : !PhraseWords.GovernsNoun(_text.At(speaker.First - 1));
        bool direct = speaker.Headed && free && ActorPhrases.LeadsTo(_text, speaker.End, verb);
        return direct || ActorPhrases.BeginsPhrase(_text, speaker.First)
            || (_text.Language == Language.Russian && speaker.Case == GrammaticalCase.Nominative
                && !PhraseWords.IsRussianPreposition(_text.At(speaker.First - 1))
                && ActorPhrases.FollowsOpeningPreposition(_text, speaker.First) && ActorPhrases.LeadsTo(_text, speaker.End, verb));
    }

    /// <summary><c>I urge</c>, <c>we also recommend</c>, «мы призываем», «рекомендуем»: the author speaks.</summary>
    private bool IsFirstPerson(int from, int verb)
    {
        int i = verb - 1;
        while (i >= from
            && (PhraseWords.IsAdverb(_text.At(i))
                || _text.At(i) is "once" or "again" or "also" or "would" or "wish" or "like" or "to" or "hereby"))
        {
            i--;
        }

        bool pronoun = i >= from && _text.At(i) is "i" or "we" or "я" or "мы" && !_text.Tokens[i].Aside;
        bool joined = i > from && _text.Language == Language.English && !InPast(verb) && !_text.At(verb).EndsWith('s')
            && EnglishAskGrammar.IsJoinedToFirstPerson(_text, i);
        return pronoun || joined
            || (_text.Language == Language.Russian
                && IsRussianFirstPerson(_text.At(_text.At(verb) is "настоятельно" or "решительно" ? verb + 1 : verb)));
    }

    private static bool IsRussianFirstPerson(string verb) =>
        verb is "рекомендуем" or "призываем" or "предлагаем" or "просим" or "рекомендую" or "призываю" or "предлагаю" or "прошу"
            or "обращаюсь" or "повторяю" or "подтверждаю" or "приглашаю" or "поручаю" or "поручаем" or "надеюсь" or "надеемся";

    private static bool IsPartOf(int first, (int First, int End) name) => first >= name.First && first < name.End;

    private bool LeadsTo(int end, int verb) => ActorPhrases.LeadsTo(_text, end, verb);

    /// <summary>Who a sentence begins with, for the pronoun of the next one.</summary>
    public RequestSource? OwnOpening(int from, int end, RequestSource? before)
    {
        int stop = Math.Min(end, from + 6);
        if (_bodies.Exists(b => b.First >= from && b.First <= from + OpeningReach && b.End <= end && IsNominative(b) && IsOwn(b)))
        {
            return new RequestSource(ReportedKind.Own, []);
        }

        return OwnNames.Last(_text, _voice, from, stop) is { } name && name.First <= from + OpeningReach
            ? new RequestSource(ReportedKind.Own, [])
            : before;
    }

    private bool IsSubject(ActorPhrase phrase, int from, int verb) =>
        phrase.First >= from
        && phrase.End <= verb
        && _text.IsMain(phrase.First)
        && (ActorPhrases.BeginsPhrase(_text, phrase.First)
            || (_text.Language == Language.Russian && ActorPhrases.FollowsOpeningPreposition(_text, phrase.First)))
        && (_text.Language != Language.Russian || phrase.Names[0].Actor.Kind != ActorKind.Body || IsNominative(phrase.Names[0]));

    private RequestSource? Submission(int from, int verb)
    {
        // What a party to a conflict demands is no recommendation, and nobody demands in a submission.
        if (_text.At(verb)
            is "demanded" or "demands" or "demand" or "потребовал" or "потребовала" or "потребовало" or "потребовали" or "требует"
                or "требуют")
        {
            return null;
        }

        ImmutableArray<string> names = SubmissionNames.Before(_text, from, verb);
        return names.IsEmpty ? null : new RequestSource(ReportedKind.Proposal, names);
    }

    /// <summary>
    /// An English name right behind a verb is its object: <c>welcomes General Assembly resolution 70/1 and recommends</c>.
    /// </summary>
    private bool IsSubject(Naming naming)
    {
        int before = naming.First - 1;
        while (before >= 0 && PhraseWords.IsModifier(_text.At(before), _text.Language) && _text.Tokens[before + 1].Before == Break.None)
        {
            before--;
        }

        bool governed = _text.Language == Language.English && before >= 0 && _text.Tokens[before + 1].Before == Break.None
            && (SayingVerbs.Contains(_text.At(before), _text.Language)
                || _text.At(before) is "welcomes" or "recalling" or "noting" or "thanks" || AskFinder.At(_text, before) is not null);
        return IsNominative(naming) && !governed;
    }

    private bool IsNominative(Naming naming)
    {
        if (_text.Language != Language.Russian)
        {
            return !_text.At(naming.First - 1).Equals("of", StringComparison.Ordinal);
        }

        for (int i = naming.First; i < naming.End; i++)
        {
            if (NominativeHeads.Contains(_text.At(i)))
            {
                return true;
            }
        }

        return false;
    }
}
