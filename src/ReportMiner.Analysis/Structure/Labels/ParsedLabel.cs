using System.Collections.Immutable;

namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>A label at the start of a paragraph, with every way to understand it.</summary>
/// <param name="Length">Code units that the label takes, white space after it included.</param>
/// <param name="Raw">The label as written in the text.</param>
/// <param name="Readings">Ways to understand it, the usual one first; never empty.</param>
internal sealed record ParsedLabel(int Length, string Raw, ImmutableArray<LabelReading> Readings)
{
    public LabelReading First => Readings[0];

    /// <summary>
    /// Whether nothing but the full stop parts label and text (<c>A.Introduction</c>): an initial of a name looks the same.
    /// </summary>
    public bool Glued { get; init; }

    /// <summary>Brackets that open before the label and close in or after the text: <c>[(b) …]</c>. They belong to the text.</summary>
    public string Bracket { get; init; } = "";
}
