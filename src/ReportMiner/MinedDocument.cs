using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner;

/// <summary>One document as it was read, with its items and their themes.</summary>
/// <param name="Document">Masthead, blocks, proof of completeness and diagnostics; <see cref="DocumentStatus.Failed"/> with the reason
/// where it could not be read.</param>
/// <param name="Items">Its recommendations and the like, in the order of the text, each with its themes.</param>
public sealed record MinedDocument(Document Document, ImmutableArray<Recommendation> Items);
