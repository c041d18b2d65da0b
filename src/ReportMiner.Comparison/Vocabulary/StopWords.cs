using System.Collections.Frozen;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>Little words of both languages.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Set =
        VocabularyResource.Lines("stopwords.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Set.Contains(word);
}
