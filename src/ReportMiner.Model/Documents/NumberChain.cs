using System.Collections.Immutable;

namespace ReportMiner.Model.Documents;

/// <summary>The numbers of one scope, in the order of the document.</summary>
/// <param name="Scope">What is numbered: <c>paragraphs</c>, <c>items of 4</c>, <c>115.</c>, <c>headings</c>.</param>
/// <param name="First">Label of the first, bare.</param>
/// <param name="Last">Label of the last, bare.</param>
/// <param name="Count">Number of labels in the document.</param>
/// <param name="Missing">Bare labels that are missing between first and last.</param>
/// <param name="Duplicate">Bare labels that occur more than once.</param>
public sealed record NumberChain(
    string Scope, string First, string Last, int Count, ImmutableArray<string> Missing, ImmutableArray<string> Duplicate);
