namespace ReportMiner.Analysis.Phrasing;

/// <summary>A form of words that opens an operative paragraph.</summary>
/// <param name="Id">The verb in the present tense and kebab-case: <c>takes-note</c>.</param>
/// <param name="Pattern">The words.</param>
internal sealed record OperativeVerb(string Id, WordPattern Pattern)
{
    public static OperativeVerb Of(string id, string pattern) => new(id, WordPattern.Parse(pattern));
}
