namespace ReportMiner.Export.Differences;

public enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}
