namespace ReportMiner.Decisions;

/// <summary>What a person decides: of a line, or of two items.</summary>
public enum DecisionField
{
    /// <summary>Ids of themes, joined by <c>;</c>.</summary>
    Themes,

    /// <summary>Lower-case name of a <see cref="Model.Comparison.LineageStatus"/>, at the meeting that the decision names.</summary>
    Status,

    /// <summary>A note; empty to take it away.</summary>
    Comment,

    /// <summary>
    /// Lower-case name of a <see cref="Model.Comparison.LinkChoice"/> on two items: the decision's <see cref="Decision.Items"/> are the earlier and the
    /// later one.
    /// </summary>
    Link,
}
