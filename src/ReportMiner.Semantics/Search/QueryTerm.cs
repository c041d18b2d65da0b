using System.Collections.Frozen;

namespace ReportMiner.Semantics.Search;

/// <summary>A stem that is asked for.</summary>
/// <param name="Word">The word of the question that it comes from.</param>
/// <param name="Stem">The stem.</param>
/// <param name="Weight">Its weight by rarity.</param>
/// <param name="Counterparts">The stems that answer it, in either language, with their likeness, 0 to 1; itself with 1.</param>
internal sealed record QueryTerm(string Word, string Stem, double Weight, FrozenDictionary<string, double> Counterparts);
