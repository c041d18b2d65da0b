namespace ReportMiner.Model.Comparison;

/// <summary>How two versions of a document disagree; written in exports in kebab-case: <c>missing-in-b</c>.</summary>
public enum DiscrepancyKind
{
    MissingInA,
    MissingInB,

    /// <summary>The same content under another number.</summary>
    NumberDiffers,

    /// <summary>The same number with another content.</summary>
    ContentDiffers,

    /// <summary>Numbers, dates or amounts differ.</summary>
    FigureDiffers,

    /// <summary>Document symbols or numbers of resolutions differ.</summary>
    SymbolDiffers,
}
