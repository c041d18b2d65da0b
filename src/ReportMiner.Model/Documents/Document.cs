using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;

namespace ReportMiner.Model.Documents;

/// <summary>A document as it was understood.</summary>
public sealed record Document
{
    /// <summary>The file that it was read from, with its masthead.</summary>
    public required SourceInfo Source { get; init; }

    /// <summary>Whether it was read whole.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>Languages of the text, the more frequent first.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [];

    /// <summary>All blocks in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The proof of it.</summary>
    public Completeness Completeness { get; init; } = Completeness.None;

    /// <summary>What it answers to the recommendations of a report; <see langword="null"/> where it is no reply.</summary>
    public Reply? Reply { get; init; }

    /// <summary>What was noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
