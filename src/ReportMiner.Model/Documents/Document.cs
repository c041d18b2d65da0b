using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;

namespace ReportMiner.Model.Documents;

/// <summary>A document as it was understood.</summary>
public sealed record Document
{
    public required SourceInfo Source { get; init; }

    public required DocumentStatus Status { get; init; }

    /// <summary>Languages of the text, the more frequent first.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [];

    /// <summary>All blocks in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    public Completeness Completeness { get; init; } = Completeness.None;

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
