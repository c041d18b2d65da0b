namespace ReportMiner.Decisions;

/// <summary>What of a line a person decides.</summary>
public enum DecisionField
{
    /// <summary>Ids of themes, joined by <c>;</c>.</summary>
    Themes,

    /// <summary>Lower-case name of a <see cref="Model.Comparison.LineageStatus"/>, at the meeting that the decision names.</summary>
    Status,

    /// <summary>A note; empty to take it away.</summary>
    Comment,
}
