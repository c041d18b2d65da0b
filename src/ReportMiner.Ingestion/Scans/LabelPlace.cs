namespace ReportMiner.Ingestion.Scans;

/// <summary>The place of a line's first word among the labels of its page.</summary>
/// <param name="IsLetter">Whether it is aligned with the label in brackets before it, with a gap between it and the text.</param>
/// <param name="NextNumber">The number of the next paragraph aligned with it, if there is a gap between it and the text; otherwise
/// <see langword="null"/>.</param>
internal readonly record struct LabelPlace(bool IsLetter, int? NextNumber);
