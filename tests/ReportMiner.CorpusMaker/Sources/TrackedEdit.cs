namespace ReportMiner.CorpusMaker.Sources;

/// <summary>An edit shown as tracked changes; the block's text holds what was inserted.</summary>
public sealed record TrackedEdit(string Delete, string Insert);
