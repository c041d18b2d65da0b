namespace ReportMiner.Comparison.Vocabulary;

/// <summary>A form of the vocabulary of agreement.</summary>
/// <param name="Family">What versions must agree in: denial, strength, opposite, scope, bound, consent.</param>
/// <param name="Sense">Which of the family: forms of one sense stand for each other.</param>
/// <param name="Words">Its words in a row.</param>
internal sealed record AgreementForm(string Family, string Sense, WordPattern[] Words)
{
    /// <summary>Letters that the form fixes: of forms with as many words the one that fixes more counts.</summary>
    public int Letters { get; } = Words.Sum(w => (2 * w.Text.Length) + (w.Prefix ? 0 : 1));

    /// <summary>
    /// Forms that overlap in a text exclude each other where they are rivals: those of one family, of one pair of opposites, or of one
    /// sense of answers.
    /// </summary>
    public string Rivals { get; } = Sense.EndsWith('~')
        ? $"{Family} {Sense}"
        : Sense.EndsWith('+') || Sense.EndsWith('-') ? $"{Family} {Sense[..^1]}" : Family;
}
