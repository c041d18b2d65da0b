using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Semantics.Search;

/// <summary>How much a stem tells: the logarithm of how many texts there are, in the index and in what the table was learnt from, for each that has it.</summary>
internal sealed class StemRarity(TranslationTable? table, Dictionary<string, int> counts, int items)
{
    public double Of(string stem) =>
        Math.Log(1 + ((items + (table?.Sentences ?? 0) + 1) / (counts.GetValueOrDefault(stem) + (table?.Sightings(stem) ?? 0) + 0.5)));
}
