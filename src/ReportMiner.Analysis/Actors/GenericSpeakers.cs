using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>
/// Reads speakers without a name: <c>one delegation</c>, <c>the speaker</c>, <c>participants</c>, «один из ораторов», «ряд делегаций».
/// </summary>
internal static class GenericSpeakers
{
    private const string One = "one-speaker";
    private const string Some = "some-speakers";
    private const string Many = "many-speakers";

    private static readonly FrozenSet<string> Definite =
        FrozenSet.ToFrozenSet(
            ["the", "this", "that", "these", "those", "same", "latter", "эта", "этот", "эти", "та", "тот", "те", "эта"],
            StringComparer.Ordinal);

    private static readonly FrozenSet<string> FewWords = FrozenSet.ToFrozenSet(
        ["some", "several", "other", "others", "certain", "various", "few", "two", "three", "four", "five", "different", "both"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> ManyWords =
        FrozenSet.ToFrozenSet(["many", "most", "all", "numerous", "majority"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishAdjectives = FrozenSet.ToFrozenSet(
        [
            "other", "further", "regional", "national", "independent", "last", "first", "second", "third", "next", "following", "previous",
            "same", "participating", "invited", "distinguished",
            "keynote", "government", "governmental", "of", "the", "a", "number", "few", "group",
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianOne =
    [
        "один", "одна", "одного", "одной", "одним", "другой", "другая", "другого", "другим", "еще"
    ];
    private static readonly string[] RussianFew =
    [
        "некоторые", "некоторых", "некоторыми", "отдельные", "отдельных", "другие", "других", "другими", "ряд", "ряда", "рядом",
        "несколько", "нескольких", "несколькими", "часть", "двое", "оба"
    ];
    private static readonly string[] RussianMany =
    [
        "многие", "многих", "многими", "все", "всех", "всеми", "большинство", "большинства", "большинством"
    ];

    /// <returns>The phrase of unnamed speakers that begins at a word; <see langword="null"/> where none does.</returns>
    public static SpeakerPhrase? At(PhraseText text, int first) =>
        text.Language == Language.Russian ? Russian(text, first) : English(text, first);

    private static readonly FrozenSet<string> PluralVerbs = FrozenSet.ToFrozenSet(
        [
            "called", "urged", "proposed", "suggested", "recommended", "requested", "encouraged", "advocated", "stressed", "felt",
            "considered",
            "emphasized", "underlined", "believed", "argued",
        ],
        StringComparer.Ordinal);

    /// <summary><c>Some called for a code of conduct</c>, <c>Others suggested</c>: the noun is left out.</summary>
    private static SpeakerPhrase? WithoutNoun(PhraseText text, int first) =>
        text.At(first) is "some" or "others" or "several" or "many" && (first == 0 || text.Tokens[first].Before == Break.Sentence)
            && PluralVerbs.Contains(text.At(first + 1) is "also" or "further" ? text.At(first + 2) : text.At(first + 1))
            ? new SpeakerPhrase(first, first + 1, [text.At(first) == "many" ? Many : Some], GrammaticalCase.Any, true, false)
            : null;

    private static SpeakerPhrase? English(PhraseText text, int first)
    {
        if (WithoutNoun(text, first) is { } speakers)
        {
            return speakers;
        }

        bool many = false, few = false, one = text.At(first) is "a" or "an" or "one" or "another",
            definite = Definite.Contains(text.At(first)) || IsPossessive(text, first);
        int i = first;
        for (; text.At(first) != "of" && i < first + 6 && !SpeakerNouns.IsEnglish(text.At(i)); i++)
        {
            string word = text.At(i);
            bool known = Definite.Contains(word) || (i == first && IsPossessive(text, i)) || FewWords.Contains(word)
                || ManyWords.Contains(word) || EnglishAdjectives.Contains(word)
                || word is "a" or "an" or "one" or "another";
            if (!known || (i > first && text.Tokens[i].Before != Break.None))
            {
                return null;
            }

            many |= ManyWords.Contains(word);
            few |= FewWords.Contains(word) || word == "number";
        }

        bool singular = SpeakerNouns.IsSingular(text.At(i)), plural = SpeakerNouns.IsPlural(text.At(i));
        bool bare = i == first;
        if (!(singular || plural) || SpeakerNouns.MakesLongerName(text.At(i + 1)) || (bare && (singular || !OpensClause(text, first)))
            || (singular && IsTitle(text, i)))
        {
            return null;
        }

        string id = many ? Many : singular || (one && !few && text.At(first + 1) == "of") ? One : Some;
        return new SpeakerPhrase(first, i + 1, [id], GrammaticalCase.Any, true, definite && !few && !many);
    }

    /// <summary><c>the Expert</c>, <c>the Special Representative</c>: an office of the United Nations, printed with a capital.</summary>
    private static bool IsTitle(PhraseText text, int i) => text.StartsUpper(i);

    /// <summary><c>His delegation therefore recommended</c>, at the start of a sentence: that of the speaker before.</summary>
    private static bool IsPossessive(PhraseText text, int i) => text.At(i) is "his" or "her" && text.Tokens[i].Before == Break.Sentence;

    private static bool OpensClause(PhraseText text, int i) =>
        i == 0 || text.Tokens[i].Before >= Break.Comma
            || text.At(i - 1) is "and" or "but" or "while" or "meeting" or "discussion" or "debate" or "that";

    private static SpeakerPhrase? Russian(PhraseText text, int first)
    {
        bool definite = Definite.Contains(text.At(first));
        int i = definite ? first + 1 : first;
        string? id = null;
        GrammaticalCase quantifier = GrammaticalCase.None;
        for (; i < first + 5 && IsBefore(text.At(i)); i++)
        {
            // «Один из других ораторов» is one.
            string? said = IdOf(text.At(i));
            quantifier = id is null && said is not null ? CaseOf(text.At(i)) : quantifier;
            id ??= said;
        }

        bool whole = Enumerable.Range(first + 1, Math.Max(0, i - first)).All(k => k < text.Count && text.Tokens[k].Before == Break.None);
        GrammaticalCase noun = whole && i < text.Count && !text.Tokens[i].Joined
            ? SpeakerNouns.RussianCase(text.At(i), alone: true)
            : GrammaticalCase.None;
        if (noun == GrammaticalCase.None || (id is null && text.At(i).StartsWith("докладчи", StringComparison.Ordinal)))
        {
            return null;
        }

        bool bare = id is null;
        id ??= SpeakerNouns.IsRussianPlural(text.At(i)) ? Some : One;
        return new SpeakerPhrase(
            first, i + 1, [id], quantifier == GrammaticalCase.None ? noun : quantifier, true, bare && (definite || id == One));
    }

    private static bool IsBefore(string word) => IdOf(word) is not null || word is "из" or "этих" or "таких" or "сами" or "самих";

    private static string? IdOf(string word) =>
        RussianOne.Contains(word) ? One : RussianFew.Contains(word) ? Some : RussianMany.Contains(word) ? Many : null;

    private static GrammaticalCase CaseOf(string word) => word switch
    {
        "еще" or "один" or "одна" or "другая" => GrammaticalCase.Nominative,
        "другой" => GrammaticalCase.Any,
        "одной" => GrammaticalCase.Genitive | GrammaticalCase.Instrumental,
        "одного" or "другого" or "некоторых" or "отдельных" or "других" or "ряда" or "нескольких" or "многих" or "всех"
            or "большинства" => GrammaticalCase.Genitive,
        "одним" or "другим" or "некоторыми" or "другими" or "рядом" or "несколькими" or "многими" or "всеми"
            or "большинством" => GrammaticalCase.Instrumental,
        _ => GrammaticalCase.Nominative,
    };
}
