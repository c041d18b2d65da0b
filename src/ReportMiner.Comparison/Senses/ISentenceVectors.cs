namespace ReportMiner.Comparison.Senses;

/// <summary>Gives sentences their vectors: an encoder that was learnt elsewhere, on English.</summary>
public interface ISentenceVectors
{
    /// <param name="texts">English texts, or texts put into English words.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>One vector a text, in the same order; of one length, and each of norm 1 or 0.</returns>
    IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken stop);
}
