using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Semantics.Search;

/// <summary>
/// Inverse document frequency of a stem: the logarithm of all texts, of the index and of the table's training, over those with the stem.
/// </summary>
internal sealed class StemRarity(TranslationTable? table, Dictionary<string, int> counts, int items)
{
    public double Of(string stem) =>
        Math.Log(1 + ((items + (table?.Sentences ?? 0) + 1) / (counts.GetValueOrDefault(stem) + (table?.Sightings(stem) ?? 0) + 0.5)));
}
