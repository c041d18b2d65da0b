namespace ReportMiner.Ingestion.Scans;

/// <summary>Where the first word of a line stands among the labels of its page.</summary>
/// <param name="IsLetter">Whether it begins where the label in brackets before it begins, and a gap parts it from the text.</param>
/// <param name="NextNumber">The number of the next paragraph that begins where it begins, where a gap parts it from the text; otherwise <see langword="null"/>.</param>
internal readonly record struct LabelPlace(bool IsLetter, int? NextNumber);
