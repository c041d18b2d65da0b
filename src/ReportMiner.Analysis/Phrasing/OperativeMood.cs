namespace ReportMiner.Analysis.Phrasing;

/// <summary>Which forms of an operative verb a place allows.</summary>
internal enum OperativeMood
{
    /// <summary>The third person of the present tense, as resolutions are written: <c>decides</c>, «постановляет».</summary>
    Present,

    /// <summary>
    /// Any form: also the plural of two bodies that act together, the past of a record of decisions, the infinitive behind «решил:».
    /// </summary>
    Any,
}
