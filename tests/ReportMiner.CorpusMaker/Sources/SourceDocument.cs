using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A sample report as its author wrote it: the one source of every rendering and of the gold.</summary>
public sealed record SourceDocument
{
    public required string Name { get; init; }

    /// <summary><c>en</c>, <c>ru</c> or <c>ru+en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>File extensions of the renderings, without a dot.</summary>
    public required ImmutableArray<string> Formats { get; init; }

    public required SourceMasthead Masthead { get; init; }

    /// <summary>The meeting that it reports on: language versions share it.</summary>
    public required string Meeting { get; init; }

    /// <summary>Name of the same document in the other language.</summary>
    public string? Pair { get; init; }

    /// <summary>Difficulties of real documents that the renderings show, by name.</summary>
    public ImmutableArray<string> Traps { get; init; } = [];

    public required ImmutableArray<SourceBlock> Body { get; init; }

    /// <summary>What became of recommendations of earlier meetings.</summary>
    public ImmutableArray<SourceLink> Links { get; init; } = [];

    /// <summary>Rows that repeat an item of another document of the same meeting.</summary>
    [JsonPropertyName("links_same_meeting")]
    public ImmutableArray<SourceRepeat> Repeats { get; init; } = [];

    /// <summary>Keys of items of an earlier meeting that nothing carries on.</summary>
    public ImmutableArray<string> Dropped { get; init; } = [];

    /// <summary>Keys of items without a predecessor.</summary>
    public ImmutableArray<string> New { get; init; } = [];

    /// <summary>Planted differences from the other language version.</summary>
    public ImmutableArray<SourceDiscrepancy> Discrepancies { get; init; } = [];

    public string? Note { get; init; }

    public bool Has(string trap) => Traps.Contains(trap);

    public bool IsRussian => Language.StartsWith("ru", StringComparison.Ordinal);

    /// <summary>Whether the text rendering looks like text taken out of a printed page, without a masthead.</summary>
    public bool PrintedText => Formats.Contains("txt") && Has("hyphenation");
}
