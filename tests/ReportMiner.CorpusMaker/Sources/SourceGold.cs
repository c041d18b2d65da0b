using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>What a careful reader takes out of a block or a row.</summary>
public sealed record SourceGold
{
    public required string Kind { get; init; }

    public required string Strength { get; init; }

    public ImmutableArray<string> Addressees { get; init; } = [];

    public ImmutableArray<string> Proposers { get; init; } = [];

    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Themes that two careful readers could disagree on.</summary>
    public ImmutableArray<string> May { get; init; } = [];

    public ImmutableArray<string> References { get; init; } = [];

    public string? Position { get; init; }

    /// <summary>The part of the block's text that is the item; the whole text without one.</summary>
    public string? Span { get; init; }

    /// <summary>Label of a table row.</summary>
    public string? Label { get; init; }

    /// <summary>Number that the two language versions of an item share in a bilingual document.</summary>
    public int? Pair { get; init; }

    [JsonPropertyName("kind_also")]
    public ImmutableArray<string> KindAlso { get; init; } = [];

    [JsonPropertyName("strength_also")]
    public ImmutableArray<string> StrengthAlso { get; init; } = [];

    [JsonPropertyName("addressees_also")]
    public ImmutableArray<ImmutableArray<string>> AddresseesAlso { get; init; } = [];

    [JsonPropertyName("proposers_also")]
    public ImmutableArray<ImmutableArray<string>> ProposersAlso { get; init; } = [];

    /// <summary>Labels of the items of the document's own list that take a proposal up.</summary>
    [JsonPropertyName("taken_up_by")]
    public ImmutableArray<string> TakenUpBy { get; init; } = [];

    public string? Note { get; init; }
}
