namespace ReportMiner.Model.Documents;

/// <summary>How many sentences that ask are accounted for by one reason.</summary>
public sealed record AskCount(AskReason Reason, int Count);
