namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How the proposals of delegations and others were found, and who makes them.</summary>
/// <param name="Gold">Proposals in the gold.</param>
/// <param name="Rows">Proposals among the rows.</param>
/// <param name="Found">Rows that match one of the gold by their words.</param>
/// <param name="Proposers">Found rows with all the right proposers and no other.</param>
public sealed record ProposalFigures(int Gold, int Rows, int Found, int Proposers);
