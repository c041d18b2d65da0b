using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>The files that the user named.</summary>
/// <param name="Files">Full paths, each once, in an order that does not depend on the machine. Folders that cannot be opened are among
/// them.</param>
/// <param name="Refused">Those of them that are not opened, with the reason: folders without access, links that lead out of the folder that
/// was named.</param>
/// <param name="Notes">What was passed over, a sentence each.</param>
public sealed record CollectedInputs(
    ImmutableArray<string> Files, ImmutableDictionary<string, Diagnostic> Refused, ImmutableArray<string> Notes);
