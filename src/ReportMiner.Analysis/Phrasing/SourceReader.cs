using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Tells who makes the request that a verb of a sentence states.</summary>
internal sealed class SourceReader
{
    private static readonly FrozenSet<string> NominativeHeads = FrozenSet.ToFrozenSet(
        [
            "ассамблея", "комиссия", "совет", "конференция", "комитет", "группа", "конгресс", "докладчик", "эксперт", "подкомитет", "комиссар", "секретарь", "управление", "представитель", "бюро",
            "оиг", "усвн", "ккабв", "мгэ", "кппуп", "экосос", "спч",
        ],
        StringComparer.Ordinal);

    private static readonly string[] TextRoots = ["резолюци", "решени", "деклараци", "resolution", "decision", "declaration"];

    private readonly PhraseText _text;
    private readonly List<ActorPhrase> _phrases;
    private readonly List<Naming> _bodies;
    private readonly string? _subject;

    public SourceReader(PhraseText text, string? subject)
    {
        _text = text;
        _phrases = text.Phrases;
        _bodies = text.Actors.FindAll(n => n.Actor.Kind == ActorKind.Body);
        _subject = subject;
    }

    /// <param name="from">Index of the first word of the sentence.</param>
    /// <param name="verb">Index of the verb that asks.</param>
    /// <param name="before">Source of the sentence before, for <c>It …</c> and <c>The Assembly also …</c>; <see langword="null"/> where it had none.</param>
    /// <returns>The source; <see langword="null"/> where the words before the verb name none.</returns>
    public RequestSource? Read(int from, int verb, RequestSource? before) =>
        Cited(from, verb, before) ?? (_text.IsMain(verb) ? Speaker(from, verb, before) : null);

    /// <returns>The organ named right at a word, as the source of a request that the sentence cites; <see langword="null"/> for any other.</returns>
    public RequestSource? Agent(int at, int from, int end)
    {
        Naming organ = _bodies.Find(b => b.First >= at && b.First <= at + 1 && Voices.IsOrgan(b.Actor.Id));
        return organ.Actor is not null && NamesText(from, end) ? new RequestSource(ReportedKind.Cited, [organ.Actor.Id]) : null;
    }

    private RequestSource? Cited(int from, int verb, RequestSource? before)
    {
        Naming organ = _bodies.FindLast(b => b.First >= from && b.End <= verb && Voices.IsOrgan(b.Actor.Id) && IsNominative(b) && !_text.Tokens[b.First].Aside);
        if (organ.Actor is null || IsSubordinateElsewhere(organ, verb))
        {
            return null;
        }

        bool continues = before?.Kind == ReportedKind.Cited && before.Ids.Length > 0;
        return NamesText(from, verb) || continues ? new RequestSource(ReportedKind.Cited, [organ.Actor.Id]) : null;
    }

    /// <summary>An organ inside another clause than the verb's is not its subject.</summary>
    private bool IsSubordinateElsewhere(Naming organ, int verb) => _text.IsSubordinate(organ.First) && !_text.IsSubordinate(verb);

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
        if (_text.At(from) is "it" or "he" or "she" or "they" or "она" or "он" or "оно" or "они")
        {
            return before;
        }

        List<(int First, int End, SpeakerPhrase? Speaker, ActorPhrase? Actors)> subjects =
        [
            .. _text.Speakers.Where(s => IsSubject(s, from, verb)).Select(s => (s.First, s.End, (SpeakerPhrase?)s, (ActorPhrase?)null)),
            .. _phrases.Select(WithoutSpeakers).OfType<ActorPhrase>().Where(p => IsSubject(p, from, verb)).Select(p => (p.First, p.End, (SpeakerPhrase?)null, (ActorPhrase?)p)),
        ];
        subjects.Sort((a, b) => a.First.CompareTo(b.First));
        int at = subjects.FindLastIndex(s => ActorPhrases.LeadsTo(_text, s.End, verb));
        at = at < 0 && subjects.Count > 0 ? 0 : at;
        return at < 0 ? Submission(from, verb) : subjects[at] is { Speaker: { } speaker } ? Proposal(speaker, before) : SourceOf(subjects[at].Actors!, from, verb);
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
        _text.Speakers.Find(s => s.First >= from && s.End < end && IsSubject(s, from, end)) is { } speaker && ActorPhrases.BeginsPhrase(_text, speaker.First) ? Proposal(speaker, null) : null;

    private RequestSource? Proposal(SpeakerPhrase speaker, RequestSource? before)
    {
        if (speaker.Points && before is { Kind: ReportedKind.Proposal, Ids.IsEmpty: false })
        {
            return before;
        }

        return speaker.Ids is [var only] && only == _subject ? null : new RequestSource(ReportedKind.Proposal, speaker.Ids);
    }

    private RequestSource? SourceOf(ActorPhrase phrase, int from, int verb)
    {
        ImmutableArray<string> ids = [.. phrase.Names.Select(n => n.Actor.Id).Distinct(StringComparer.Ordinal)];
        return phrase.Names.All(n => Voices.IsOwn(n.Actor.Id)) ? new RequestSource(ReportedKind.Own, ids) : Submission(from, verb);
    }

    private bool IsSubject(SpeakerPhrase speaker, int from, int verb)
    {
        if (speaker.First < from || speaker.End > verb || !_text.IsMain(speaker.First) || (speaker.Case & GrammaticalCase.Nominative) == GrammaticalCase.None)
        {
            return false;
        }

        bool free = _text.Language == Language.Russian ? speaker.Case == GrammaticalCase.Nominative : !PhraseWords.GovernsNoun(_text.At(speaker.First - 1));
        bool direct = speaker.Headed && free && ActorPhrases.LeadsTo(_text, speaker.End, verb);
        return direct || ActorPhrases.BeginsPhrase(_text, speaker.First);
    }

    private bool IsSubject(ActorPhrase phrase, int from, int verb) =>
        phrase.First >= from
        && phrase.End <= verb
        && _text.IsMain(phrase.First)
        && (ActorPhrases.BeginsPhrase(_text, phrase.First) || (_text.Language == Language.Russian && ActorPhrases.FollowsOpeningPreposition(_text, phrase.First)))
        && (_text.Language != Language.Russian || phrase.Names[0].Actor.Kind != ActorKind.Body || IsNominative(phrase.Names[0]));

    private RequestSource? Submission(int from, int verb)
    {
        // What a party to a conflict demands is no recommendation, and nobody demands in a submission.
        if (_text.At(verb) is "demanded" or "demands" or "demand" or "потребовал" or "потребовала" or "потребовало" or "потребовали" or "требует" or "требуют")
        {
            return null;
        }

        ImmutableArray<string> names = Submissions.Before(_text, from, verb);
        return names.IsEmpty ? null : new RequestSource(ReportedKind.Proposal, names);
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
