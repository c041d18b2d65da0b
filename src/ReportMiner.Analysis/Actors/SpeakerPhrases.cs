using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>Finds the phrases of a text that name speakers, anywhere in a sentence.</summary>
/// <remarks>
/// A speaker is a State or group by its name; a noun for people with a State, group or body behind it (<c>the observer for Malta</c>); one
/// who speaks on behalf of others; or an unnamed speaker (<c>several delegations</c>). Speakers joined by <c>and</c> are one phrase.
/// </remarks>
internal static class SpeakerPhrases
{
    /// <summary>Maximum number of words between a minister and the country: <c>the Minister for Foreign Affairs of Kenya</c>.</summary>
    private const int TitleLength = 8;

    /// <summary>Maximum number of words of a person's name, initials among them.</summary>
    private const int LongestPersonalName = 6;

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "one", "another", "some", "several", "many", "most", "other", "two", "three", "four", "various", "certain",
            "permanent", "deputy", "acting", "distinguished",
            "special", "current", "first", "prime", "vice", "former", "head", "heads", "of", "постоянный", "постоянная", "постоянного",
            "постоянной", "постоянным", "постоянные", "заместитель",
            "официальный", "официального", "официальным", "бывший", "новый",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(
        ["and", "as", "well", "also", "together", "with", "jointly", "the", "и", "а", "также", "совместно", "вместе", "с"],
        StringComparer.Ordinal);

    private static readonly string[] AskingRoots = ["призва", "просил", "попросил", "предложил", "рекомендовал", "обратил", "приглас"];

    private static readonly FrozenSet<string> Behalf = FrozenSet.ToFrozenSet(
        [
            "speaking", "also", "for", "who", "spoke", "acting", "on", "behalf", "in", "name", "of", "the", "members", "states", "that",
            "are",
            "выступая", "выступавший", "выступавшая", "выступивший",
            "выступившая", "выступавшего", "выступавшей", "действуя", "говоря", "также", "от", "имени", "государств", "членов",
            "являющихся", "членами",
        ],
        StringComparer.Ordinal);

    /// <returns>Phrases in order; they do not overlap.</returns>
    public static List<SpeakerPhrase> Of(PhraseText text)
    {
        var phrases = new List<SpeakerPhrase>();
        for (int i = 0; i < text.Count;)
        {
            SpeakerPhrase? phrase = At(text, i);
            if (phrase is null)
            {
                i++;
                continue;
            }

            phrases.Add(WithRest(text, phrase));
            i = phrases[^1].End;
        }

        return phrases;
    }

    /// <summary>Parts of surnames that are printed with a small letter: «ан-Нахас», <c>de Souza</c>.</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        [
            "al", "an", "el", "bin", "ibn", "de", "da", "dos", "van", "von", "der", "du", "la", "le", "di", "аль", "ан", "ад", "эль", "бин",
            "ибн", "де", "да", "ди", "ван", "фон", "дер", "дю", "ла", "ле", "оглы", "кызы",
        ],
        StringComparer.Ordinal);

    private static SpeakerPhrase? At(PhraseText text, int i) =>
        OnBehalf(text, i) ?? Personal(text, i) ?? Headed(text, i) ?? Unnamed(text, i) ?? Named(text, i);

    /// <summary><c>Mr. Okello (Uganda)</c>, «г-жа Хорват (Хорватия)»: a person, and in brackets whom he or she speaks for.</summary>
    private static SpeakerPhrase? Personal(PhraseText text, int first)
    {
        int name = first + Honorific(text, first), end = name;
        while (end < Math.Min(text.Count, name + LongestPersonalName) && !text.Tokens[end].Aside
            && (text.StartsUpper(end) || (Particles.Contains(text.At(end)) && end + 1 < text.Count)))
        {
            end++;
        }

        return name > first && end > name && end < text.Count && text.Tokens[end].Aside && !text.Tokens[first].Aside
            && Name(text, SkipArticle(text, end), headed: true) is { } principal
            ? principal with { First = first, Case = GrammaticalCase.Nominative, Headed = true }
            : null;
    }

    /// <returns>Number of words of the form of address that begins at a word; 0 for none.</returns>
    private static int Honorific(PhraseText text, int i) =>
        text.At(i) is "mr" or "ms" or "mrs" or "miss" or "dr" or "sir" or "господин" or "госпожа" ? 1
        : text.At(i) == "г" && text.At(i + 1) is "н" or "жа" && text.Tokens[i + 1].Joined ? 2 : 0;

    /// <summary>Takes in the speakers joined to a phrase, and those on whose behalf it speaks.</summary>
    private static SpeakerPhrase WithRest(PhraseText text, SpeakerPhrase phrase)
    {
        SpeakerPhrase whole = phrase;
        while (Next(text, whole.End) is { } next)
        {
            whole = whole with { End = next.End, Ids = Join(whole.Ids, next.Ids), Headed = whole.Headed || next.Headed, Points = false };
        }

        return whole;
    }

    private static SpeakerPhrase? Next(PhraseText text, int end)
    {
        if (end >= text.Count || text.Tokens[end].Before > Break.Comma)
        {
            return null;
        }

        int behalf = SkipBehalf(text, end);
        if (behalf > end && Represented(text, behalf) is { } represented)
        {
            return represented;
        }

        int i = end;
        while (i < end + 4 && Joints.Contains(text.At(i)) && text.Tokens[i].Before <= Break.Comma)
        {
            i++;
        }

        bool joined = i > end || text.Tokens[end].Before == Break.Comma;
        bool with = text.At(i - 1) is "with" or "с";
        if (i > end && text.At(i) is "of" or "for" or "from" && Represented(text, i + 1) is { } another)
        {
            return another; // "the representatives of Kenya and of Norway"
        }

        return joined && i < text.Count && text.Tokens[i].Before <= Break.Comma && (!with || i - end > 1)
            ? Personal(text, i) ?? Headed(text, i) ?? Named(text, i)
            : null;
    }

    /// <summary><c>speaking on behalf of</c>, «выступая от имени», in brackets or between commas.</summary>
    private static int SkipBehalf(PhraseText text, int from)
    {
        int i = from;
        bool behalf = false;
        while (i < Math.Min(text.Count, from + 9) && Behalf.Contains(text.At(i)) && (i == from || text.Tokens[i].Before <= Break.Comma))
        {
            behalf |= text.At(i) is "behalf" or "имени" || (text.At(i) == "for" && i > from && text.At(i - 1) is "speaking" or "also");
            i++;
        }

        return behalf ? i : from;
    }

    private static SpeakerPhrase? OnBehalf(PhraseText text, int first)
    {
        if (text.At(first) is not ("on" or "speaking" or "acting" or "от" or "выступая" or "действуя"))
        {
            return null;
        }

        int from = SkipBehalf(text, first);
        if (from == first || Represented(text, from) is not { } represented)
        {
            return null;
        }

        // "On behalf of the Group of 77, the representative of Egypt": both are named, and he speaks.
        int next = represented.End;
        SpeakerPhrase? speaker = next < text.Count && text.Tokens[next].Before <= Break.Comma
            ? Headed(text, next) ?? Named(text, next) ?? Unnamed(text, next)
            : null;
        return speaker is null
            ? represented with { First = first, Case = text.At(first) == "от" ? represented.Case : GrammaticalCase.Nominative }
            : speaker with { First = first, Ids = Join(represented.Ids, speaker.Ids), Points = false };
    }

    private static SpeakerPhrase? Represented(PhraseText text, int i)
    {
        SpeakerPhrase? found = Name(text, SkipArticle(text, i), headed: true) ?? Headed(text, i);
        for (int joint = found?.End ?? text.Count; found is not null && joint < text.Count && text.Tokens[joint].Before <= Break.Comma;)
        {
            int at = joint;
            while (at < joint + 4 && Joints.Contains(text.At(at)))
            {
                at++;
            }

            SpeakerPhrase? more = at > joint || text.Tokens[joint].Before == Break.Comma
                ? Name(text, SkipArticle(text, at), headed: true)
                : null;
            if (more is null)
            {
                break;
            }

            found = found with { End = more.End, Ids = Join(found.Ids, more.Ids) };
            joint = found.End;
        }

        return found;
    }

    /// <summary>A noun for people and, behind it, whom they speak for.</summary>
    private static SpeakerPhrase? Headed(PhraseText text, int first)
    {
        int head = first;
        while (text.At(first) != "of" && head < first + 5 && head < text.Count && !IsNoun(text, head) && Determiners.Contains(text.At(head))
            && (head == first || text.Tokens[head].Before == Break.None))
        {
            head++;
        }

        if (head >= text.Count || !IsNoun(text, head) || (head > first && text.Tokens[head].Before != Break.None))
        {
            return null;
        }

        GrammaticalCase noun = text.Language == Language.Russian
            ? SpeakerNouns.RussianCase(text.At(head), alone: false)
            : GrammaticalCase.Any;
        bool member = text.At(head).StartsWith("member", StringComparison.Ordinal)
            || text.At(head).StartsWith("член", StringComparison.Ordinal);
        return Principal(text, head) is { } name && !(member && IsBody(text, name))
            ? new SpeakerPhrase(first, name.End, name.Ids, noun, true, false)
            : null;
    }

    private static bool IsBody(PhraseText text, SpeakerPhrase name) =>
        text.Actors.Exists(n => n.First >= name.First && n.End <= name.End && n.Actor.Kind == ActorKind.Body);

    private static bool IsNoun(PhraseText text, int i) => text.Language == Language.Russian
        ? !text.Tokens[i].Joined && SpeakerNouns.RussianCase(text.At(i), alone: false) != GrammaticalCase.None
        : SpeakerNouns.IsEnglish(text.At(i));

    /// <returns>Whom a noun for people speaks for.</returns>
    private static SpeakerPhrase? Principal(PhraseText text, int head)
    {
        bool russian = text.Language == Language.Russian;
        bool titled = text.At(head).StartsWith("minist", StringComparison.Ordinal)
            || text.At(head).StartsWith("министр", StringComparison.Ordinal)
            || text.At(head) is "secretary" or "глава" or "главы" or "главой";
        int limit = Math.Min(text.Count, head + (titled ? TitleLength : russian ? 3 : 2));
        for (int i = head + 1; i < limit && text.Tokens[i].Before == Break.None; i++)
        {
            string word = text.At(i);
            if (russian && (PhraseWords.IsAdverb(word) || Array.Exists(AskingRoots, r => word.StartsWith(r, StringComparison.Ordinal))))
            {
                return null; // the verb: whom the minister names behind it he asks
            }

            bool link = russian ? word is "от" or "из" or "при" : word is "of" or "for" or "from";
            int name = link ? SkipArticle(text, i + 1) : i;
            if ((link || russian) && name < text.Count && (Nested(text, name) ?? Name(text, name, headed: true)) is { } found)
            {
                return found;
            }

            if (!titled && !link && !(russian && PhraseWords.IsModifier(word, Language.Russian)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary><c>the representative of the Government of Kenya</c>.</summary>
    private static SpeakerPhrase? Nested(PhraseText text, int i) =>
        IsNoun(text, i) && ActorFinder.At(text, i) is not { Actor.Kind: ActorKind.Body or ActorKind.State or ActorKind.Group }
            ? Principal(text, i)
            : null;

    private static int SkipArticle(PhraseText text, int i) => text.At(i) is "the" && text.Tokens[i].Before <= Break.Comma ? i + 1 : i;

    /// <summary>A State or group by its name; behind a noun for people also a body.</summary>
    private static SpeakerPhrase? Named(PhraseText text, int first)
    {
        SpeakerPhrase? name = Name(text, SkipArticle(text, first), headed: false);
        if (name is null)
        {
            return null;
        }

        // "Kenya’s representative": the noun follows.
        if (ActorPhrases.IsPossessive(text, name.End))
        {
            bool noun = SpeakerNouns.IsEnglish(text.At(name.End))
                || (text.At(name.End) is "permanent" && SpeakerNouns.IsEnglish(text.At(name.End + 1)));
            return noun
                ? name with { First = first, End = name.End + (text.At(name.End) is "permanent" ? 2 : 1), Headed = true }
                : name with { First = first, Case = GrammaticalCase.Genitive };
        }

        return name with { First = first };
    }

    private static SpeakerPhrase? Name(PhraseText text, int i, bool headed)
    {
        if (i >= text.Count || ActorFinder.At(text, i) is not { } name)
        {
            return null;
        }

        bool counts = name.Actor.Kind is ActorKind.State or ActorKind.Group or ActorKind.Speaker
            || (headed && name.Actor.Kind is ActorKind.Body or ActorKind.Kind);
        return counts ? new SpeakerPhrase(i, name.End, [name.Actor.Id], CaseOf(text, name), headed, false) : null;
    }

    private static SpeakerPhrase? Unnamed(PhraseText text, int i) =>
        GenericSpeakers.At(text, i) is { } generic
            && !text.Actors.Exists(n => n.First < generic.End && n.End > generic.First && n.Actor.Kind != ActorKind.Speaker)
            ? generic
            : null;

    private static GrammaticalCase CaseOf(PhraseText text, Naming name)
    {
        if (text.Language != Language.Russian || name.Actor.Kind == ActorKind.Speaker)
        {
            return GrammaticalCase.Any;
        }

        string words = string.Join(' ', Enumerable.Range(name.First, name.End - name.First).Select(text.At));
        return ActorVocabulary.IsUnchanging(words) ? GrammaticalCase.Any
            : ActorVocabulary.IsNominative(words) || text.Printed(name.First).All(c => !char.IsLower(c)) ? GrammaticalCase.Nominative
            : ActorVocabulary.IsInstrumental(words) ? GrammaticalCase.Instrumental
            : GrammaticalCase.Genitive;
    }

    /// <summary>Unnamed speakers add nothing to named ones.</summary>
    private static ImmutableArray<string> Join(ImmutableArray<string> first, ImmutableArray<string> second)
    {
        ImmutableArray<string> all = [.. first.Concat(second).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> named = [.. all.Where(id => !IsUnnamed(id))];
        return named.IsEmpty ? all : named;
    }

    private static bool IsUnnamed(string id) => id is "one-speaker" or "some-speakers" or "many-speakers";
}
