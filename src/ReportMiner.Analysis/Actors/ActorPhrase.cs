using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>One or several actors named together: <c>the Secretariat and all relevant organizations</c>.</summary>
/// <param name="First">Index of the first word of the first name.</param>
/// <param name="End">Index one past the last word of the last name.</param>
/// <param name="Names">The names, in order.</param>
internal sealed record ActorPhrase(int First, int End, ImmutableArray<Naming> Names);
