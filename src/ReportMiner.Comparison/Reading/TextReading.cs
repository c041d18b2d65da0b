namespace ReportMiner.Comparison.Reading;

/// <summary>What a text holds for comparison.</summary>
/// <param name="Mentions">Its terms in order.</param>
/// <param name="ActRank">Rank of the act that it asks for first (1 to 3); 0 where no verb of asking was found.</param>
internal sealed record TextReading(Mention[] Mentions, int ActRank);
