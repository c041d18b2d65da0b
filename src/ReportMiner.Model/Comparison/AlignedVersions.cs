using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>Two documents of a run that are language versions of each other, set side by side.</summary>
/// <param name="Document">Symbol of the first, or the name of its file.</param>
/// <param name="A">Language of the first.</param>
/// <param name="B">Language of the second.</param>
/// <param name="Pairs">Texts of blocks that say the same, with what they were paired by, in the order of the first.</param>
public sealed record AlignedVersions(string Document, Language A, Language B, ImmutableArray<AlignedPair> Pairs);
