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

    /// <summary>One version denies what the other says: "not" is missing or added, or a verb has the opposite sense.</summary>
    PolarityDiffers,

    /// <summary>The verb that asks has another strength: "should" beside «могут».</summary>
    StrengthDiffers,

    /// <summary>A consent or another condition is in one version only.</summary>
    ConditionDiffers,

    /// <summary>The months of a date differ.</summary>
    DateDiffers,

    /// <summary>One version says "before" and the other "after", or the times differ.</summary>
    TimeDiffers,

    /// <summary>A lower limit in one version is an upper one in the other: "at least" beside «не более».</summary>
    BoundDiffers,

    /// <summary>One version says "all", the other "some".</summary>
    ScopeDiffers,

    /// <summary>Another State or actor is named.</summary>
    ActorDiffers,

    /// <summary>A footnote, or the mark that calls it, is missing in one version.</summary>
    FootnoteDiffers,

    /// <summary>The two documents are no versions of one document.</summary>
    NotVersions,
}
