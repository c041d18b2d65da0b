using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.Model.Comparison;

/// <summary>A link between two items: of consecutive meetings, or of two languages of one document.</summary>
public sealed record ItemLink
{
    /// <summary>The item of the earlier meeting, or of one language version.</summary>
    public required ItemRef Earlier { get; init; }

    /// <summary>The item of the later meeting, or of the other version.</summary>
    public required ItemRef Later { get; init; }

    /// <summary>What the later item is to the earlier.</summary>
    public required LinkRelation Relation { get; init; }

    /// <summary>Likeness, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Strength of the later against the earlier; <see langword="null"/> where one of them has none.</summary>
    public StrengthChange? StrengthChange { get; init; }

    /// <summary>Whether the link is certain enough to count; an uncertain one is shown as such.</summary>
    public required bool Certain { get; init; }

    /// <summary>The words shared and changed, for a reader.</summary>
    public required string Evidence { get; init; }

    /// <summary>Id of the thread that both items belong to; <see langword="null"/> where they belong to two.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether a person decided on the link; one that is decided and not certain was denied, and counts for nothing.</summary>
    public bool Decided { get; init; }

    /// <summary>What changed between the two texts, in the order of the text.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>
    /// What the program found, where a person decided; <see langword="null"/> for a link that only people saw, and for all others.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FoundLink? Found { get; init; }

    /// <summary>Whether it waits for a person to decide.</summary>
    [JsonIgnore]
    public bool IsCandidate => !Certain && !Decided && Relation != LinkRelation.Translation;
}
