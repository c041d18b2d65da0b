namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A row that repeats an item of another document of the same meeting.</summary>
public sealed record SourceRepeat(string From, string To, string Relation);
