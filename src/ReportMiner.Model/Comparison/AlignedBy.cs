namespace ReportMiner.Model.Comparison;

/// <summary>What two blocks were paired by.</summary>
public enum AlignedBy
{
    /// <summary>The same number.</summary>
    Number,

    /// <summary>Content and order.</summary>
    Content,
}
