namespace ReportMiner.Model.Comparison;

/// <summary>What one item is to another.</summary>
public enum LinkRelation
{
    Repeated,
    Reworded,
    Merged,
    Split,
    Translation,
}
