using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Whose request it is.</summary>
/// <param name="Kind">The kind of the source.</param>
/// <param name="Ids">Ids of the actors or kebab-case names of submissions; for an organ, its id.</param>
internal sealed record RequestSource(ReportedKind Kind, ImmutableArray<string> Ids);
