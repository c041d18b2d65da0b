using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Outcomes;

/// <summary>What one file gave.</summary>
/// <param name="Document">The document as understood; failed ones hold the reason.</param>
/// <param name="Items">Its items, without themes.</param>
/// <param name="Milliseconds">Time spent on it.</param>
public sealed record DocumentOutcome(Document Document, ImmutableArray<Recommendation> Items, double Milliseconds)
{
    /// <summary>The outcome as a run keeps it: the blocks, by far the largest part, have done their work once the items are out.</summary>
    public DocumentOutcome WithoutBlocks() => this with { Document = Document with { Blocks = [] } };
}
