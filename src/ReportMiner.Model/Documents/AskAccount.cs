using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>Where every sentence that asks or recommends went.</summary>
/// <param name="Accounted">How many sentences have each reason, in the order of <see cref="AskReason"/>.</param>
/// <param name="Unaccounted">Sentences that are in no row and have no reason, in the order of the document.</param>
public sealed record AskAccount(ImmutableArray<AskCount> Accounted, ImmutableArray<OpenAsk> Unaccounted)
{
    /// <summary>No sentence that asks.</summary>
    public static readonly AskAccount None = new([], []);

    /// <summary>All sentences that ask.</summary>
    public int Count => Accounted.Sum(a => a.Count) + Unaccounted.Length;
}
