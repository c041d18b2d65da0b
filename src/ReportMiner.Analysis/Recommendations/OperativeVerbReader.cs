using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>The operative verb that a paragraph of a resolution begins with.</summary>
internal static class OperativeVerbReader
{
    /// <returns>The verb as a word of the vocabulary; <see langword="null"/> where the paragraph begins with none.</returns>
    public static string? Verb(string text, Language language) => OperativeVerbs.Opening(PhraseText.Of(text, language));
}
