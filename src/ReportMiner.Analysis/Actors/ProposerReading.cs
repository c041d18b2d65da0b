using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>Who proposes an item.</summary>
/// <param name="Proposers">Ids of the actors, in order of the text, once each.</param>
/// <param name="Unknown">
/// Names, as printed, that are between known States in a bracket and look like a State's name but are not in the vocabulary. They are
/// not in <paramref name="Proposers"/>: nothing is guessed, and the caller can report them.
/// </param>
public sealed record ProposerReading(ImmutableArray<string> Proposers, ImmutableArray<string> Unknown)
{
    public static readonly ProposerReading None = new([], []);
}
