using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.Decisions;

/// <summary>
/// What a person decided of a line of lineage, or of the link between two items, anchored to the content that it was decided upon.
/// </summary>
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

    /// <summary>
    /// The value before, as the person saw it, in the form of <see cref="Value"/>; <see langword="null"/> in files of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Before { get; init; }

    /// <summary>How many decisions there are on the matter with this one; <see langword="null"/> in files of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    /// <summary>Hash of the decision that this one takes back; <see langword="null"/> where it takes none back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Undoes { get; init; }

    /// <summary>
    /// Name of the blind round that it was given in; <see langword="null"/> outside one. An opinion of a round changes nothing of a run:
    /// what a lead decides after it does.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Round { get; init; }

    /// <summary>Hashes of the differing opinions between which this one decides, separated by spaces; <see langword="null"/> where it
    /// decides between none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Settles { get; init; }

    /// <summary>
    /// Hash of the line before in the file, set when it is written; <see langword="null"/> in files of earlier versions, empty in a first
    /// line.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prev { get; init; }
}
