using ReportMiner.Comparison.Verdicts;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Senses;

/// <summary>The text by which an encoder of English knows an item.</summary>
/// <param name="table">Words that translate each other; without it Russian texts stay as they are, and say little to the encoder.</param>
internal sealed class SentenceText(TranslationTable? table)
{
    private readonly EnglishWording? _wording = table is null ? null : new EnglishWording(table);

    /// <returns>The text without its proposers, a Russian one in English words.</returns>
    public string Of(Recommendation item) => Of(item.ComparedText, item.Language);

    /// <returns>The same for a text and its language.</returns>
    public string Of(string text, Language language)
    {
        string bare = VerdictText.WithoutProposers(text);
        return language == Language.Russian && _wording is not null ? _wording.Of(bare) : bare;
    }
}
