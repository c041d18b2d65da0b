using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>What changed between two drafts of one document.</summary>
/// <param name="Earlier">File of the earlier draft.</param>
/// <param name="Later">File of the later draft.</param>
/// <param name="EarlierItems">Items of the earlier draft.</param>
/// <param name="LaterItems">Items of the later draft.</param>
/// <param name="Unchanged">Items of the later draft that no line names.</param>
/// <param name="Items">Changes of items, in the order of the later draft; deletions are at their earlier place.</param>
/// <param name="Others">Changes of other paragraphs: preamble, introductions, footnotes.</param>
/// <param name="Incomplete">Files that were not read completely: their lists may lack changes.</param>
public sealed record ChangeList(
    string Earlier, string Later, int EarlierItems, int LaterItems, int Unchanged,
    ImmutableArray<ListedChange> Items, ImmutableArray<ListedChange> Others, ImmutableArray<string> Incomplete);
