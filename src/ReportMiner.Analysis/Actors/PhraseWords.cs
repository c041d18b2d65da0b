using System.Collections.Frozen;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>The small words that mark the beginning, the continuation and the end of a phrase that names actors.</summary>
internal static class PhraseWords
{
    private static readonly FrozenSet<string> Connectors = FrozenSet.ToFrozenSet(
        ["and", "or", "as", "well", "including", "particular", "particularly", "especially", "и", "или", "а", "также", "включая"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishModifiers = FrozenSet.ToFrozenSet(
        [
            "the", "all", "other", "relevant", "interested", "both", "each", "every", "concerned", "competent", "appropriate", "developed",
            "developing", "requesting",
            "requested", "regional", "international", "national", "intergovernmental", "subregional", "governmental", "non", "its", "their",
            "those", "these", "such", "more", "many",
            "respective", "local", "public", "private", "major", "new", "wider", "broader", "entire", "whole", "remaining", "participating",
            "affected", "united", "nations", "any",
            "multilateral", "bilateral", "large", "specialized", "global", "individual", "neighbouring",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianModifiers = FrozenSet.ToFrozenSet(
        [
            "все", "всем", "всех", "всеми", "каждое", "каждому", "каждая", "каждой", "каждый", "сами", "самим", "свои", "своим", "их", "ее",
            "его", "в", "частности", "прежде", "всего"
        ],
        StringComparer.Ordinal);

    private static readonly string[] AdjectiveEndings =
        [
            "ый", "ий", "ые", "ие", "ая", "яя", "ое", "ее", "ому", "ему", "ой", "ей", "ым", "им", "ыми", "ими", "ых", "их", "ую", "юю",
            "ого", "его"
        ];

    private static readonly FrozenSet<string> Starters = FrozenSet.ToFrozenSet(
        [
            "and", "or", "but", "that", "for", "whereas", "while", "also", "therefore", "accordingly", "then", "и", "или", "а", "но", "то",
            "что", "чтобы", "также", "поэтому", "этом",
            "причем", "далее", "однако", "когда", "если",
        ],
        StringComparer.Ordinal);

    /// <summary>«Экспертам УНП ООН следует»: people of a body stand for the body.</summary>
    private static readonly string[] MemberRoots =
    [
        "эксперт", "сотрудник", "представител", "руководител", "директор", "персонал", "специалист", "должностн", "лиц"
    ];

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        [
            "also", "further", "therefore", "thus", "accordingly", "always", "again", "likewise", "similarly", "hereby", "strongly", "now",
            "still", "not", "is", "are", "was", "were", "be",
            "been", "being", "have", "has", "had", "should", "must", "shall", "may", "can", "will", "both", "all", "alike", "together",
            "jointly", "themselves", "itself", "next",
            "также", "всегда", "и", "далее", "впредь", "вновь", "настоятельно", "не", "бы", "было", "была", "были", "будет", "поэтому",
            "еще", "особо", "совместно", "вместе", "тоже", "сами",
            "самим", "постоянно", "активно", "это", "этом", "раз", "однако", "прежде", "всего",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishPrepositions = FrozenSet.ToFrozenSet(
        [
            "of", "in", "to", "with", "within", "from", "on", "at", "under", "for", "by", "through", "party", "parties", "concerned",
            "members", "acting", "having", "when", "as", "where", "whose", "which", "that", "who", "and", "or", "including", "without",
            "affected"
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Last words of the adverbials that open Russian clauses without a comma: «в этой связи», «с этой целью», «на национальном уровне».
    /// </summary>
    private static readonly FrozenSet<string> AdverbialEnds = FrozenSet.ToFrozenSet(
        [
            "связи", "целью", "целях", "уровне", "уровнях", "случае", "случаях", "отношении", "контексте", "образом", "очередь", "этого",
            "основе", "необходимости", "возможности"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianPrepositions = FrozenSet.ToFrozenSet(
        [
            "в", "во", "на", "при", "для", "с", "со", "по", "после", "до", "перед", "без", "помимо", "наряду", "ввиду", "вследствие",
            "согласно", "путем", "кроме", "вместо"
        ],
        StringComparer.Ordinal);

    private static readonly string[] DativeGovernors =
        [
            "помощ", "содейств", "поддержк", "услуг", "предоставлени", "рекомендаци", "оказани", "представлени", "передач", "предложени",
            "указани", "напоминани", "адресован", "к", "по"
        ];

    public static bool ClosesAdverbial(string word) => AdverbialEnds.Contains(word);

    public static bool IsRussianPreposition(string word) => RussianPrepositions.Contains(word);

    public static bool GovernsDative(string word) =>
        Array.Exists(DativeGovernors, g => g.Length > 2 ? word.StartsWith(g, StringComparison.Ordinal) : word == g);

    /// <summary>English prepositions that take away from a verb the noun behind them.</summary>
    public static bool GovernsNoun(string word) =>
        word
            is "of" or "in" or "to" or "with" or "within" or "from" or "on" or "at" or "under" or "for" or "by" or "through" or "between"
                or "among" or "than" or "about"
            or "against" or "into" or "including" or "like" or "upon" or "without" or "via" or "as";

    public static bool IsConnector(string word) => Connectors.Contains(word);

    public static bool IsStarter(string word) => Starters.Contains(word);

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    public static bool IsMember(string word) => Array.Exists(MemberRoots, r => word.StartsWith(r, StringComparison.Ordinal));

    public static bool IsModifier(string word, Language language) =>
        language == Language.English ? EnglishModifiers.Contains(word) : RussianModifiers.Contains(word) || HasAdjectiveEnding(word);

    /// <summary>
    /// Whether a word behind a noun goes on with the phrase of the noun: a preposition, a participle, a relative pronoun.
    /// </summary>
    public static bool GoesOn(string word, Language language) => language != Language.English || EnglishPrepositions.Contains(word);

    /// <summary>Whether a Russian word can be a dative by its ending. Abbreviations do not change and always can.</summary>
    public static bool CanBeDative(string printed) =>
        printed.All(c => !char.IsLower(c))
        || EndsWithAny(printed, "ам", "ям", "у", "ю", "е", "и", "ой", "ей", "ому", "ему", "ым", "им");

    /// <summary>Whether a Russian word can be a nominative or accusative by its ending.</summary>
    public static bool CanBeNominative(string printed) =>
        printed.All(c => !char.IsLower(c))
            || !EndsWithAny(printed, "ам", "ям", "ами", "ями", "ах", "ях", "ому", "ему", "ыми", "ими", "ым", "ого", "его");

    private static bool HasAdjectiveEnding(string word) => word.Length > 4 && EndsWithAny(word, AdjectiveEndings);

    private static bool EndsWithAny(string word, params string[] endings) =>
        Array.Exists(endings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
