namespace ReportMiner.Analysis.Phrasing;

/// <summary>Whose request a sentence of prose holds.</summary>
internal enum ReportedKind
{
    /// <summary>The document's own body asks: «Комитет рекомендует», <c>The Advisory Committee recommends</c>.</summary>
    Own,

    /// <summary>A delegation, speaker or submission asks, and the document reports it.</summary>
    Proposal,

    /// <summary>Another text (a resolution, decision) asked, and the document recalls it.</summary>
    Cited,
}
