namespace ReportMiner.Analysis.Actors;

/// <summary>An actor of the vocabulary.</summary>
/// <param name="Id">Short English name in kebab-case: <c>russian-federation</c>, <c>states-parties</c>, <c>unodc</c>.</param>
/// <param name="Kind">What it is.</param>
public sealed record Actor(string Id, ActorKind Kind);
