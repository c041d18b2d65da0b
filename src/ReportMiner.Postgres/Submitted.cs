using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Postgres;

/// <summary>What a submission brought.</summary>
/// <param name="Changed">How many files are new or changed.</param>
/// <param name="Refused">Files that could not be opened, with the reason; each is a failed document of the run, as it is of a run over the folder.</param>
/// <param name="Notes">What was passed over, a sentence each.</param>
public sealed record Submitted(int Changed, ImmutableArray<(string Name, Diagnostic Reason)> Refused, ImmutableArray<string> Notes);
