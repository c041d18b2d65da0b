namespace ReportMiner.Model.Comparison;

public enum LinkRelation
{
    Repeated,
    Reworded,
    Merged,
    Split,
    Translation,
}
