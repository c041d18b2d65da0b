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
}
