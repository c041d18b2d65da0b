using System.Collections.Immutable;

namespace ReportMiner.Semantics.Search;

/// <summary>Narrows a search. Values of one field are alternatives; fields must all hold. An empty field does not narrow.</summary>
public sealed record SearchFilter
{
    public static readonly SearchFilter None = new();

    /// <summary>Ids of themes.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>Names of meetings.</summary>
    public ImmutableArray<string> Meetings { get; init; } = [];

    /// <summary>Two-letter codes.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Normalised actors.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>Who proposed: normalised actors.</summary>
    public ImmutableArray<string> Proposers { get; init; } = [];

    /// <summary>
    /// What became of an item: <c>new</c>, <c>repeated</c>, <c>reworded</c>, <c>merged</c>, <c>split</c>, <c>strengthened</c>,
    /// <c>weakened</c>, <c>reversed</c> at its meeting; <c>dropped</c> at the next.
    /// </summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>Words of the vocabulary of strengths, or operative verbs.</summary>
    public ImmutableArray<string> Strengths { get; init; } = [];

    /// <summary>
    /// First date that counts: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; an item without a date is then left out.
    /// </summary>
    public string? Since { get; init; }

    /// <summary>First date that no longer counts, in the same forms.</summary>
    public string? Before { get; init; }

    internal bool Empty =>
        Themes.IsEmpty && Meetings.IsEmpty && Languages.IsEmpty && Addressees.IsEmpty && Strengths.IsEmpty && Proposers.IsEmpty
            && Statuses.IsEmpty && Since is null && Before is null;
}
