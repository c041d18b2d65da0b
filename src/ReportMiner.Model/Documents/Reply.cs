using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>What a document answers to the recommendations of a report.</summary>
/// <param name="Positions">One a recommendation, in the order in which they are stated first.</param>
/// <param name="Contradicted">Numbers on which it states two positions; they are not among the positions.</param>
/// <param name="Symbols">Symbols of other documents that it names, in the order of the text: one of them is the report, unless its own
/// symbol shows it.</param>
public sealed record Reply(ImmutableArray<StatedPosition> Positions, ImmutableArray<string> Contradicted, ImmutableArray<string> Symbols);
