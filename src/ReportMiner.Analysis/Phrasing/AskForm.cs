namespace ReportMiner.Analysis.Phrasing;

/// <summary>A form of words that asks for action.</summary>
/// <param name="Pattern">The words.</param>
/// <param name="Strength">A word of the vocabulary of strengths.</param>
/// <param name="Shape">The place of the one who is asked.</param>
internal sealed record AskForm(WordPattern Pattern, string Strength, AskShape Shape)
{
    public static AskForm Of(string strength, AskShape shape, string pattern) => new(WordPattern.Parse(pattern), strength, shape);
}
