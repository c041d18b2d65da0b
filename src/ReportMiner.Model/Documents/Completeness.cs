using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>
/// The proof that nothing was lost: the chains of numbers, the account of characters, and that of the sentences that ask.
/// </summary>
public sealed record Completeness(ImmutableArray<NumberChain> Chains, CharacterAccount Characters)
{
    /// <summary>No chain and no character: that of a document that was not read.</summary>
    public static readonly Completeness None = new([], new CharacterAccount(0, 0, 0, 0, 0));

    /// <summary>Where every sentence that asks went. A run report written before this account was kept has none.</summary>
    public AskAccount Asks { get; init => field = value ?? AskAccount.None; } = AskAccount.None;
}
