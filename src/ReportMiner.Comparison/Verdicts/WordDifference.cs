namespace ReportMiner.Comparison.Verdicts;

/// <summary>Words of one text that the other replaces; either run may be empty.</summary>
/// <param name="First">First word of the earlier run.</param>
/// <param name="End">One past its last.</param>
/// <param name="OtherFirst">First word of the later run.</param>
/// <param name="OtherEnd">One past its last.</param>
internal readonly record struct WordDifference(int First, int End, int OtherFirst, int OtherEnd);
