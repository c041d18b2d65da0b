using ReportMiner.Model.Documents;

namespace ReportMiner.Model.Runs;

/// <summary>What a run did to one file.</summary>
/// <param name="Document">The document as understood.</param>
/// <param name="Items">How many rows it gave.</param>
/// <param name="Milliseconds">Time spent on it; left out of every output that must be the same on every machine.</param>
public sealed record DocumentReport(Document Document, int Items, double Milliseconds);
