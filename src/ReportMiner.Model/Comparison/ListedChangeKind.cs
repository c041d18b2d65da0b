namespace ReportMiner.Model.Comparison;

/// <summary>What a change list says of a paragraph, the gravest first.</summary>
public enum ListedChangeKind
{
    /// <summary>It asks for the opposite now.</summary>
    Reversed,
    Deleted,
    Added,

    /// <summary>Several paragraphs became one.</summary>
    Merged,

    /// <summary>One paragraph became several.</summary>
    Split,

    /// <summary>It asks less strongly.</summary>
    Softened,
    Strengthened,

    /// <summary>Square brackets were put around it or words of it.</summary>
    Bracketed,
    Unbracketed,

    /// <summary>Other words changed.</summary>
    Reworded,

    /// <summary>It is in another order among the others.</summary>
    Moved,

    /// <summary>It may be the successor of the one beside it: a reader decides.</summary>
    Uncertain,
}
