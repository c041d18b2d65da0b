namespace ReportMiner.Model.Records;

/// <summary>Records that were kept together.</summary>
/// <param name="First">Place of the first, from 0, in the order of keeping.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct RecordRange(int First, int Count);
