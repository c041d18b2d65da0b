using System.Collections.Frozen;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>
/// Verbs of asking and the rank of the act that each asks for: 1 to consider, 2 open-ended effort, 3 an act whose end can be checked.
/// </summary>
internal static class ActVerbs
{
    private static readonly FrozenDictionary<string, int> Ranks = Read();

    private static readonly FrozenSet<string> Stems =
        Ranks.Keys.Select(v => Stemmer.Stem(v, v[0] >= 'Ѐ' ? Language.Russian : Language.English)).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>The rank of a verb in its base form; 0 for any other word.</returns>
    public static int Rank(string word) => Ranks.GetValueOrDefault(word);

    /// <returns>Whether a term is the stem of such a verb.</returns>
    public static bool IsStem(string term) => Stems.Contains(term);

    private static FrozenDictionary<string, int> Read()
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in VocabularyResource.Lines("acts.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string verb in line[(colon + 1)..].Split(
                [',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                ranks.TryAdd(verb, line[0] - '0');
            }
        }

        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
