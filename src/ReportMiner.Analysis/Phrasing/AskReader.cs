using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Distinguishes items that ask somebody to act from conclusions.</summary>
/// <remarks>
/// An item with a verb that asks in a main clause asks; so does a bare imperative, infinitive or noun phrase, for its list asks. An item
/// whose main clauses only state, find or report something is a conclusion, even where it reports what somebody should do.
/// </remarks>
internal static class AskReader
{
    /// <summary>Words that cannot begin an English imperative: with them an item has a subject.</summary>
    private static readonly FrozenSet<string> SubjectStarts = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "it", "this", "that", "these", "those", "there", "some", "many", "several", "most", "one", "another", "both",
            "such", "all", "each", "every", "no", "they", "we",
            "he", "she", "its", "their", "in", "on", "at", "with", "as", "while", "although", "despite", "during", "since", "given",
            "under", "among", "other", "states", "member",
            "governments", "countries", "delegations", "speakers", "participants", "international", "cybercrime", "criminals", "because",
            "however", "moreover", "furthermore",
        ],
        StringComparer.Ordinal);

    /// <param name="text">Clean text of a list item, without its label.</param>
    /// <param name="language">Language of the text.</param>
    /// <returns>Whether the item asks somebody to act; <see langword="false"/> for a conclusion.</returns>
    public static bool Asks(string text, Language language) => Asks(PhraseText.Of(text, language));

    internal static bool Asks(PhraseText text) =>
        !text.Source.AsSpan().TrimEnd().EndsWith("?") && (text.Asks.Count > 0 || Offers(text) || Needs(text) || !States(text));

    /// <summary>
    /// <c>Schools could train inspectors together</c>, «школы могли бы»: in a list of recommendations an offer; not what could come of
    /// something.
    /// </summary>
    internal static bool Offers(PhraseText text) => text.AnyMain(1, text.Count, i => text.Language == Language.English
        ? text.At(i) == "could"
            && text.At(i + 1)
                is not ("lead" or "result" or "cause" or "arise" or "have" or "not" or "occur" or "explain" or "mean" or "become")
        : text.At(i) is "мог" or "могла" or "могло" or "могли" && text.At(i + 1) == "бы");

    /// <summary><c>A law on ropes is needed</c>, «нужен закон»: in a list of recommendations a request.</summary>
    internal static bool Needs(PhraseText text) => text.AnyMain(0, text.Count, i => text.Language == Language.English
        ? text.At(i) == "needed" && text.At(i - 1) is "is" or "are" or "urgently"
        : text.At(i) is "нужен" or "нужна" or "нужны");

    private static bool States(PhraseText text) => text.Count > 0 && !IsBareVerb(text) && text.AnyMain(0, text.Count, i =>
        FiniteVerbs.Contains(text.At(i), text.Language) || SayingVerbs.Contains(text.At(i), text.Language));

    private static bool IsBareVerb(PhraseText text)
    {
        if (text.Language != Language.English)
        {
            return RussianConsidering.IsInfinitive(text.At(0))
                || ((text.At(0) is "не" or "и" or "далее" or "также") && RussianConsidering.IsInfinitive(text.At(1)));
        }

        string first = text.At(0);
        if (first is "to" or "for" or "not")
        {
            return true;
        }

        return !SubjectStarts.Contains(first) && !first.EndsWith("tion", StringComparison.Ordinal) && !IsPluralOrName(text);
    }

    /// <summary>A noun in the plural or a name opens a statement where a finite verb follows within its first words.</summary>
    private static bool IsPluralOrName(PhraseText text)
    {
        int reach = Math.Min(text.Count, 8);
        for (int i = 1; i < reach; i++)
        {
            if (text.Tokens[i].Before >= Break.Comma)
            {
                return false;
            }

            if (text.IsMain(i) && (FiniteVerbs.Contains(text.At(i), Language.English) || SaysSomething(text, i)))
            {
                return text.At(0).EndsWith('s') || text.Printed(0).Skip(1).Any(char.IsUpper) || i <= 2;
            }
        }

        return false;
    }

    /// <summary><c>noted that</c>, <c>welcomed the</c>; but not the participle of <c>the reported cases</c>.</summary>
    private static bool SaysSomething(PhraseText text, int i) =>
        SayingVerbs.Contains(text.At(i), Language.English)
            && (text.At(i + 1) is "that" or "the" or "its" or "with" or "to" or "how" or "a");
}
