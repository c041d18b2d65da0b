using System.Collections.Immutable;

namespace ReportMiner.Themes.Evaluation;

/// <summary>A person, or a model, that filed items under themes.</summary>
/// <param name="Name">A name for tables.</param>
/// <param name="Themes">Ids of the themes of every item that was decided, by the item's id; an empty set is a decision too.</param>
public sealed record Coder(string Name, ImmutableDictionary<string, ImmutableHashSet<string>> Themes);
