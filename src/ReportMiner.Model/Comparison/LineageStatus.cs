namespace ReportMiner.Model.Comparison;

/// <summary>What became of an item at a meeting.</summary>
public enum LineageStatus
{
    New,
    Repeated,
    Reworded,
    Merged,
    Split,

    /// <summary>It was in the meeting before and has no successor here.</summary>
    Dropped,

    /// <summary>Only an uncertain link leads here.</summary>
    Uncertain,

    /// <summary>Its meeting is of no confirmed series, so nothing is said of what became of it.</summary>
    NotCompared,
}
