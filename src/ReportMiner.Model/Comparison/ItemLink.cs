namespace ReportMiner.Model.Comparison;

/// <summary>A link between two items: of consecutive meetings, or of two languages of one document.</summary>
public sealed record ItemLink
{
    public required ItemRef Earlier { get; init; }

    public required ItemRef Later { get; init; }

    public required LinkRelation Relation { get; init; }

    /// <summary>Likeness, 0 to 1.</summary>
    public required double Score { get; init; }

    public StrengthChange? StrengthChange { get; init; }

    /// <summary>Whether the link is certain enough to count; an uncertain one is shown as such.</summary>
    public required bool Certain { get; init; }

    /// <summary>The words shared and changed, for a reader.</summary>
    public required string Evidence { get; init; }
}
