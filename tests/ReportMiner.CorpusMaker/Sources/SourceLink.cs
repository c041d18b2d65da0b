using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>What an item carries on from earlier meetings.</summary>
public sealed record SourceLink
{
    /// <summary>Keys of the earlier items.</summary>
    public required ImmutableArray<string> From { get; init; }

    /// <summary>Key of the later item.</summary>
    public required string To { get; init; }

    /// <summary><c>repeated</c>, <c>reworded</c>, <c>merged</c> or <c>split</c>.</summary>
    public required string Relation { get; init; }

    [JsonPropertyName("relation_also")]
    public ImmutableArray<string> RelationAlso { get; init; } = [];

    [JsonPropertyName("strength_change")]
    public required string StrengthChange { get; init; }

    /// <summary>Whether it is in another section than before.</summary>
    public bool Moved { get; init; }

    /// <summary>Whether a meeting in between left it out.</summary>
    public bool Gap { get; init; }

    public string? Note { get; init; }
}
