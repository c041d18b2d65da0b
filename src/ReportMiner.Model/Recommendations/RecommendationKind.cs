namespace ReportMiner.Model.Recommendations;

/// <summary>What an item is; written in exports as the lower-case name.</summary>
public enum RecommendationKind
{
    /// <summary>Asks somebody to act.</summary>
    Recommendation,

    /// <summary>Is in the list but asks nothing.</summary>
    Conclusion,

    /// <summary>Operative paragraph of a resolution or decision.</summary>
    Operative,

    /// <summary>What a named delegation, speaker or submission recommends outside the document's own list.</summary>
    Proposal,

    /// <summary>A request that the document only reports, made by another text.</summary>
    Cited,
}
