using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>Finds the actors that a text names.</summary>
public static class ActorFinder
{
    public static ImmutableArray<ActorMention> Find(string text) => [];
}
