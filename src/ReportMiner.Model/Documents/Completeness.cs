using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>The proof that nothing was lost: the chains of numbers and the account of characters.</summary>
public sealed record Completeness(ImmutableArray<NumberChain> Chains, CharacterAccount Characters)
{
    /// <summary>No chain and no character: that of a document that was not read.</summary>
    public static readonly Completeness None = new([], new CharacterAccount(0, 0, 0, 0, 0));
}
