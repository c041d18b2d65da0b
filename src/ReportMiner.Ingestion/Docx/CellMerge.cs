namespace ReportMiner.Ingestion.Docx;

/// <summary>Whether a cell is merged with those above and below it.</summary>
internal enum CellMerge
{
    None,

    /// <summary>It goes on downward.</summary>
    Starts,

    /// <summary>It belongs to the cell above.</summary>
    Continues,
}
