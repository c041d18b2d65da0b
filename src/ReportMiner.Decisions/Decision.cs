using System.Collections.Immutable;

namespace ReportMiner.Decisions;

/// <summary>What a person decided of a line of lineage, or of the link between two items, anchored to the content that it was decided upon.</summary>
public sealed record Decision
{
    /// <summary>Id of the line then; of a link, that of the later item.</summary>
    public required string Line { get; init; }

    /// <summary>The items of the line then; of a link, the earlier item and the later one.</summary>
    public required ImmutableArray<DecisionItem> Items { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionField Field { get; init; }

    /// <summary>The meeting that a status is of; <see langword="null"/> for the rest.</summary>
    public string? Meeting { get; init; }

    /// <summary>The value decided, as <see cref="DecisionField"/> says.</summary>
    public required string Value { get; init; }

    /// <summary>Name of the person.</summary>
    public required string Who { get; init; }

    /// <summary>When the decision was made.</summary>
    public required DateTimeOffset When { get; init; }
}
