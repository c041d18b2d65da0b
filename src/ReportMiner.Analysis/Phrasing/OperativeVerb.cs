namespace ReportMiner.Analysis.Phrasing;

/// <summary>A form of words that opens an operative paragraph.</summary>
/// <param name="Id">The verb in the present tense and kebab-case: <c>takes-note</c>.</param>
/// <param name="Present">The words in the third person of the present tense.</param>
/// <param name="Any">The words in every form of the verb.</param>
internal sealed record OperativeVerb(string Id, WordPattern Present, WordPattern Any)
{
    /// <param name="id">The verb.</param>
    /// <param name="present">Its forms of the present tense, separated by <c>|</c>.</param>
    /// <param name="other">Its further forms.</param>
    /// <param name="rest">Words that follow.</param>
    public static OperativeVerb Of(string id, string present, string other, string rest = "") =>
        new(
            id,
            WordPattern.Parse($"{present} {rest}"),
            WordPattern.Parse(other.Length == 0 ? $"{present} {rest}" : $"{present}|{other} {rest}"));
}
