using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>A block with its place in the document.</summary>
/// <param name="Block">The block.</param>
/// <param name="Path">Bare keys from the numbered paragraph down; empty without a number.</param>
/// <param name="Section">Headings above it, outermost first, as printed.</param>
/// <param name="Chapeau">Text of the paragraph or item above an item.</param>
/// <param name="Owner">Index of the block with gold whose sub-item it is; −1 for none.</param>
public sealed record PlacedBlock(SourceBlock Block, ImmutableArray<string> Path, ImmutableArray<string> Section, string? Chapeau, int Owner)
{
    /// <summary>Key of the numbered paragraph that it belongs to.</summary>
    public string? Paragraph => Path.IsEmpty ? null : Path[0];
}
