namespace ReportMiner.Linguistics.Differences;

/// <summary>A stretch of a comparison: its text is in both, only in the earlier, or only in the later text.</summary>
public readonly record struct DiffSegment(DiffKind Kind, string Text);
