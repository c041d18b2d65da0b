using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>The words that United Nations texts use.</summary>
public static class Vocabulary
{
    /// <param name="word">A word in any case.</param>
    /// <param name="language">Russian or English; of another language nothing is known.</param>
    /// <returns>Whether the word, in this or another form, occurs at least twice in the source texts of the lists.</returns>
    public static bool Knows(string word, Language language) =>
        language != Language.Unknown && WordList.Of(language).Knows(Words.Fold(word));
}
