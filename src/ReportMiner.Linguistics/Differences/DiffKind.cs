namespace ReportMiner.Linguistics.Differences;

/// <summary>What became of a stretch of words.</summary>
public enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}
