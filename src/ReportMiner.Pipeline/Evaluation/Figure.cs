namespace ReportMiner.Pipeline.Evaluation;

/// <summary>One number that was measured.</summary>
/// <param name="Part">What of the program: <c>extraction</c>, <c>themes</c>, <c>lineage</c>, <c>alignment</c>, <c>languages</c>,
/// <c>completeness</c>.</param>
/// <param name="Set">What it was measured on.</param>
/// <param name="Measure">What was measured: <c>found</c>, <c>micro-F1</c>, …</param>
/// <param name="Value">A share of 0 to 1, or a count where <paramref name="Of"/> is not given and the measure counts.</param>
/// <param name="Hits">For a share of things counted: how many were right.</param>
/// <param name="Of">And of how many.</param>
public sealed record Figure(string Part, string Set, string Measure, double Value, int? Hits = null, int? Of = null)
{
    /// <summary>A share of things counted; 1 where there is none to get wrong.</summary>
    public static Figure Share(string part, string set, string measure, int hits, int of) =>
        new(part, set, measure, of == 0 ? 1 : (double)hits / of, hits, of);

    /// <summary>A count.</summary>
    public static Figure Count(string part, string set, string measure, int count) => new(part, set, measure, count);
}
