using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>A stretch of running text in one style.</summary>
public sealed record Fragment(string Text, Face Face)
{
    /// <summary>The footnote that it is the mark of; its text is then the mark, raised above the line.</summary>
    public SourceFootnote? Note { get; init; }

    /// <summary>The tracked edit that put it there.</summary>
    public TrackedEdit? Edit { get; init; }
}
