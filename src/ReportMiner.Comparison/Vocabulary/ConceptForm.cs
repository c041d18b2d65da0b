namespace ReportMiner.Comparison.Vocabulary;

/// <summary>One form of a concept: the words that make it, in a row.</summary>
internal sealed record ConceptForm(Concept Concept, WordPattern[] Words, int Rank)
{
    /// <summary>Letters that the form fixes: the more, the surer.</summary>
    public int Length { get; } = Words.Sum(w => w.Text.Length) + (Words.Any(w => w.Prefix) ? 0 : 1);
}
