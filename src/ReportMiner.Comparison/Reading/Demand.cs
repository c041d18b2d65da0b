namespace ReportMiner.Comparison.Reading;

/// <summary>One clause of an item: what it asks, with what and for whom. All sets ascend.</summary>
/// <param name="Vector">Its terms; those of the item's other clauses at a low weight.</param>
/// <param name="Groups">Groups named.</param>
/// <param name="Matters">Matters named.</param>
/// <param name="Means">Means named.</param>
/// <param name="Instruments">Instruments named.</param>
/// <param name="Riders">Groups and matters named only as examples or special cases.</param>
internal sealed record Demand(
    TermVector Vector, ConceptSet Groups, ConceptSet Matters, ConceptSet Means, ConceptSet Instruments, ConceptSet Riders);
