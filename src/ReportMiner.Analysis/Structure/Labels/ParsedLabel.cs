using System.Collections.Immutable;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>A label at the start of a paragraph, with every way to understand it.</summary>
/// <param name="Length">Code units that the label takes, white space after it included.</param>
/// <param name="Raw">The label as it stands in the text.</param>
/// <param name="Readings">Ways to understand it, the usual one first; never empty.</param>
internal sealed record ParsedLabel(int Length, string Raw, ImmutableArray<LabelReading> Readings)
{
    public LabelReading First => Readings[0];
}
