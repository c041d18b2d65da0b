using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>The proof that nothing was lost: the chains of numbers and the account of characters.</summary>
public sealed record Completeness(ImmutableArray<NumberChain> Chains, CharacterAccount Characters)
{
    public static readonly Completeness None = new([], new CharacterAccount(0, 0, 0, 0, 0));
}
