using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>One line of a change list.</summary>
/// <param name="Kinds">What happened, the gravest first; never empty.</param>
/// <param name="Before">The earlier paragraph, or those that were merged; empty for an addition.</param>
/// <param name="After">The later paragraph, or those that it was split into; empty for a deletion.</param>
/// <param name="Changes">The words before and after, where both are in one language or a sign of both was compared.</param>
public sealed record ListedChange(
    ImmutableArray<ListedChangeKind> Kinds, ImmutableArray<ListedText> Before, ImmutableArray<ListedText> After,
        ImmutableArray<TextChange> Changes);
