namespace ReportMiner.Comparison.Alignments;

/// <summary>A State named in a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Id">Its id, the same in all languages.</param>
public readonly record struct NamedState(int Start, int End, string Id);
