using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Determines how strongly an item asks.</summary>
/// <remarks>
/// The first main clause that asks counts; clauses that depend on another, brackets and quotations do not. An operative paragraph is
/// named by its operative verb.
/// </remarks>
internal static class StrengthReader
{
    /// <summary>The word for an item without a verb that asks: a bare imperative, an infinitive, a noun phrase, a conclusion.</summary>
    public const string None = "none";

    /// <param name="text">Clean text of the item, without its label.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="operative">Whether it is an operative paragraph of a resolution or decision, or an item of one.</param>
    /// <param name="chapeau"> The sentence that announces an item of an operative paragraph (<c>URGES Member States:</c>): its verb holds
    /// where the item opens with none.
    /// </param>
    /// <returns> <c>must</c>, <c>urged</c>, <c>should</c>, <c>recommended</c>, <c>invited</c>, <c>should-consider</c> or <c>none</c>; for
    /// an operative paragraph its verb in the present tense and kebab-case (<c>decides</c>, <c>takes-note</c>).
    /// </returns>
    public static string Read(string text, Language language, bool operative, string? chapeau = null) =>
        Read(PhraseText.Of(text, language), operative, string.IsNullOrWhiteSpace(chapeau) ? null : PhraseText.Of(chapeau, language));

    internal static string Read(PhraseText phrase, bool operative, PhraseText? chapeau) =>
        (operative ? OperativeVerbOf(phrase, chapeau) : null) ?? OfAsk(phrase);

    private static string? OperativeVerbOf(PhraseText phrase, PhraseText? chapeau)
    {
        return OperativeVerbs.OpeningOf(phrase, OperativeMood.Any)?.Id
            ?? OperativeVerbs.AfterWe(phrase)
            ?? (chapeau is null ? null : OperativeVerbs.OpeningOf(chapeau, OperativeMood.Any)?.Id ?? OperativeVerbs.First(chapeau))
            ?? (phrase.Language == Language.English ? OperativeVerbs.ByForm(phrase) : null)
            ?? OperativeVerbs.First(phrase);
    }

    private static string OfAsk(PhraseText phrase) => phrase.Asks is [var first, ..] ? first.Form.Strength : None;
}
