namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A footnote of a block.</summary>
/// <param name="After">Words of the block before its mark.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFootnote(string After, string Mark, string Text);
