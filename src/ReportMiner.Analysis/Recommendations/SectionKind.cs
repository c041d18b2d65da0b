namespace ReportMiner.Analysis.Recommendations;

/// <summary>What the headings above a block say that it holds.</summary>
internal enum SectionKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Recommendations together with conclusions or concerns: a paragraph there may ask or only find.</summary>
    Mixed,

    /// <summary>Recommendations alone: each numbered paragraph is one.</summary>
    Recommendations,

    /// <summary>The summary before the text, which repeats what the body says.</summary>
    Summary,
}
