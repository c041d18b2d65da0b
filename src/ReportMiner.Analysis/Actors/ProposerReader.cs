using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>Tells who proposes an item.</summary>
public static class ProposerReader
{
    public static ProposerReading Read(string text, Language language) => ProposerReading.None;
}
