using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Distinguishes what a speaker thinks should be done from what the speaker says is so: <c>was of the view that States should</c>,
/// «высказал мнение, что государствам следует».
/// </summary>
internal static class Opinions
{
    /// <summary>Verbs with which speakers give facts; what <c>must</c> be done there, a law requires.</summary>
    private static readonly FrozenSet<string> Facts = FrozenSet.ToFrozenSet(
        [
            "explained", "clarified", "recalled", "recalls", "reported", "informed", "confirmed", "indicated", "indicates", "found",
            "finds", "commended", "commends", "appreciated", "regretted", "mentioned"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Strong = FrozenSet.ToFrozenSet(
        [
            "stressed", "emphasized", "underlined", "underscored", "highlighted", "considered", "believed", "argued", "affirmed",
            "reaffirmed", "reiterated", "insisted", "maintained",
            "felt", "expressed", "was", "were", "stresses", "emphasizes", "underlines", "considers", "believes",
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianFacts = ["поясн", "напомн", "сообщ", "упомян", "подтверд", "констатир", "добав", "указ"];

    private static readonly string[] RussianStrong =
    [
        "подчеркн", "подчеркив", "счита", "полага", "выска", "выраз", "сочл", "придержив", "бы", "заяв", "настаива"
    ];

    /// <returns>Index of the verb whose subject thinks so; <see langword="null"/> where the ask is no reported opinion.</returns>
    public static int? VerbOf(PhraseText text, Ask ask, int from)
    {
        bool russian = text.Language == Language.Russian;
        for (int i = from; i < ask.First; i++)
        {
            if (!text.IsMain(i) || !Says(text, i))
            {
                continue;
            }

            string word = text.At(i);
            bool strong = russian ? Starts(word, RussianStrong) : Strong.Contains(word);
            bool fact = russian ? Starts(word, RussianFacts) : Facts.Contains(word);
            bool fits = ask.Form.Strength.StartsWith("should", StringComparison.Ordinal) ? !fact : ask.Form.Strength == "must"
                && (strong || (word.StartsWith("говор", StringComparison.Ordinal) && ask.Form.Shape == AskShape.Dative));
            return fits && (IsComplement(text, i, ask.First) || (ask.Form.Shape == AskShape.Impersonal && ask.First == i + 1)) ? i : null;
        }

        return null;
    }

    /// <summary>
    /// Whether an ask is the opinion of nobody named: <c>the view was expressed that States should</c>,
    /// «было высказано мнение, что следует».
    /// </summary>
    public static bool IsUnnamed(PhraseText text, Ask ask, int from)
    {
        if (!text.IsSubordinate(ask.First) || !ask.Form.Strength.StartsWith("should", StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = from; i < ask.First; i++)
        {
            if (text.IsMain(i) && IsPassiveSaying(text, i))
            {
                return IsComplement(text, i, ask.First);
            }
        }

        return false;
    }

    private static bool IsPassiveSaying(PhraseText text, int i) => text.Language == Language.Russian
        ? (text.At(i) is "было" or "была"
            && (text.At(i + 1) is "высказано" or "выражено" or "отмечено" or "подчеркнуто" or "указано" or "заявлено"))
            || text.At(i) is "отмечалось" or "подчеркивалось" or "указывалось"
        : text.At(i) is "was" or "were"
            && ((text.At(i + 1) is "expressed" or "voiced" && (IsView(text.At(i - 1)) || text.At(i - 1) == "views"))
                || (text.At(i - 1) == "it"
                    && (text.At(i + 1)
                        is "noted" or "stressed" or "emphasized" or "felt" or "considered" or "said" or "stated" or "underlined"
                            or "highlighted" or "argued"
                        || text.At(i + 2)
                            is "noted" or "stressed" or "emphasized" or "felt" or "considered" or "said" or "stated" or "underlined"
                                or "highlighted")));

    private static bool Says(PhraseText text, int i)
    {
        string word = text.At(i);
        if (text.Language == Language.Russian)
        {
            bool held = word.StartsWith("придержив", StringComparison.Ordinal) || word is "был" or "была" or "были";
            return SayingVerbs.Contains(word, Language.Russian) || word.StartsWith("настаива", StringComparison.Ordinal)
                || (held && (text.At(i + 1) == "мнения" || text.At(i + 2) == "мнения" || text.At(i + 3) == "мнения"));
        }

        return SayingVerbs.Contains(word, Language.English)
            || word is "felt" or "thought" or "maintained" or "insisted" or "contended" or "opined"
            || (word is "was" or "were" or "is" or "are" or "held" or "shared"
                && (IsView(text.At(i + 3)) || IsView(text.At(i + 2)) || IsView(text.At(i + 4))));
    }

    private static bool IsView(string word) => word is "view" or "opinion";

    /// <summary>Whether the ask is in the clause that the verb governs, and in no clause within it.</summary>
    private static bool IsComplement(PhraseText text, int verb, int ask)
    {
        int conjunctions = 0, relative = 0;
        for (int i = verb + 1; i < ask; i++)
        {
            conjunctions += text.At(i) is "that" or "что" ? 1 : 0;
            // "keepers who live alone should": a clause of "who" with a verb of its own is over before the ask.
            bool opens = text.At(i) is "which" or "whose" or "where" or "if" or "when" or "где" or "если" or "когда"
                || text.At(i).StartsWith("котор", StringComparison.Ordinal) || (text.At(i) == "who" && ask - i <= 2);
            relative = opens ? 1 : text.Tokens[i].Before >= Break.Comma ? 0 : relative;
        }

        return conjunctions == 1 && relative == 0;
    }

    private static bool Starts(string word, string[] stems) => Array.Exists(stems, s => word.StartsWith(s, StringComparison.Ordinal));
}
