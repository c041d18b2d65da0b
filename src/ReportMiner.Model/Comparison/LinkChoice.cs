namespace ReportMiner.Model.Comparison;

/// <summary>What a person decides of two items.</summary>
public enum LinkChoice
{
    /// <summary>The later continues the earlier.</summary>
    Same,

    /// <summary>The earlier is one of several that the later merges.</summary>
    Merged,

    /// <summary>The later is one of several that the earlier was split into.</summary>
    Split,

    /// <summary>The later does not continue the earlier.</summary>
    None,

    /// <summary>Both belong to one thread, whether or not one continues the other.</summary>
    Together,

    /// <summary>
    /// They belong to two threads, and the later does not continue the earlier: other links between the two are removed, the weakest first.
    /// </summary>
    Apart,

    /// <summary>Nothing is decided: the program's own verdict holds again.</summary>
    Open,
}
