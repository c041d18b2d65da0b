namespace ReportMiner.Comparison.Vocabulary;

/// <summary>A term of the vocabulary: one for all its forms in both languages.</summary>
/// <param name="Id">Its name in the vocabulary.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Broader">The concept that it is a kind of, where the vocabulary names one.</param>
internal sealed record Concept(string Id, TermKind Kind, string? Broader = null)
{
    /// <summary>The term that stands for it in texts.</summary>
    public string Term { get; } = (Kind == TermKind.Instrument ? "i:" : "c:") + Id;

    /// <summary>Likewise, for the broader one.</summary>
    public string? BroaderTerm { get; } = Broader is null ? null : "c:" + Broader;
}
