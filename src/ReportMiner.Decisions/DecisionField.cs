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

    /// <summary>The answer of a State or body to the items of a meeting: <c>accepted</c>, <c>noted</c>, …; empty for none.</summary>
    Position,

    /// <summary>
    /// Of a sentence that asks, whether it is an item: <c>item</c> or <c>none</c>. The sentence is the one item of the decision; it has no
    /// line.
    /// </summary>
    Ask,

    /// <summary>An answer that changes nothing of the line: what was asked and what was said, such as <c>themes unsure</c>.</summary>
    Checked,

    /// <summary>
    /// Lower-case name of a <see cref="Model.Comparison.LinkChoice"/> on two items: the decision's <see cref="Decision.Items"/> are the
    /// earlier and the later one.
    /// </summary>
    Link,
}
