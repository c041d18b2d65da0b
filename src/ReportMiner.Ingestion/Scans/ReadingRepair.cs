namespace ReportMiner.Ingestion.Scans;

/// <summary>A reading that the grammar of such documents shows to be another sign.</summary>
/// <param name="Read">What the engine read.</param>
/// <param name="Text">What is in the text.</param>
internal readonly record struct ReadingRepair(string Read, string Text);
