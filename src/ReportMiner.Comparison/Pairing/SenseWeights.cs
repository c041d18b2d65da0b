namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// What the link model weighs where a sentence encoder is at hand: the model file <c>models/lineage/encoder.tsv</c>. Its weights take the
/// places of those of the same parts in <c>weights.tsv</c>.
/// </summary>
/// <param name="Together">In one language: one for the score by kin, one a number of <see cref="WordingView"/>, one for the likeness, and
/// the constant.</param>
/// <param name="Wording">Across languages: one a number of <see cref="WordingView"/>, one a number of <see cref="SenseView"/>, and the
/// constant.</param>
/// <param name="Near">Likeness from which two items have so much in common that a score may be raised by it.</param>
internal sealed record SenseWeights(double[] Together, double[] Wording, double Near);
