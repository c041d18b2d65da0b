using System.Collections.Immutable;
using ReportMiner.Export.Differences;
using ReportMiner.Export.Matrix;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Decisions;

/// <summary>Finds the line of a run that a decision was made upon, by its items' ids and, where those changed, by their texts.</summary>
internal sealed class AnchorFinder
{
    /// <summary>A text that shares fewer of its words is another text: the decision must be looked at again.</summary>
    private const double SameText = 0.8;

    private readonly RunIndex _index;
    private readonly ILookup<string, LineageLine> _linesOf;
    private readonly ILookup<string, Recommendation> _byText;
    private readonly ILookup<string, Recommendation> _byDocument;

    public AnchorFinder(RunResult run)
    {
        _index = new RunIndex(run);
        _linesOf = run.Lineage.Lines.SelectMany(l => l.Cells.SelectMany(c => c.Items).Distinct().Select(id => (Item: id, Line: l))).ToLookup(p => p.Item, p => p.Line, StringComparer.Ordinal);
        var items = run.Recommendations.Where(r => _linesOf.Contains(r.Id)).ToList();
        _byText = items.ToLookup(r => MatrixAnchor.Hash(Citation.WholeText(r)), StringComparer.Ordinal);
        _byDocument = items.ToLookup(Citation.Document, StringComparer.Ordinal);
    }

    /// <returns>The line; or <see langword="null"/> and the reason.</returns>
    public (LineageLine? Line, string Reason) Find(Decision decision)
    {
        var items = new List<string>();
        foreach (DecisionItem item in decision.Items)
        {
            (Recommendation? found, bool changed) = Find(item);
            if (changed)
            {
                return (null, $"The text of {item.Document}, {item.Number} has changed much since.");
            }

            if (found is not null)
            {
                items.Add(found.Id);
            }
        }

        return items.Count == 0 ? (null, $"No item of line {decision.Line} is in this run.") : Common(decision.Line, items);
    }

    /// <summary>An item that was split or merged stands in several lines: the line meant holds all the items, and none besides where there is such a one.</summary>
    private (LineageLine? Line, string Reason) Common(string id, List<string> items)
    {
        ImmutableArray<LineageLine> common = [.. _linesOf[items[0]].Where(l => items.All(i => _linesOf[i].Contains(l)))];
        LineageLine? line = common.FirstOrDefault(l => l.Id == id) ?? common.OrderBy(l => l.Cells.Sum(c => c.Items.Length)).ThenBy(l => l.Id, StringComparer.Ordinal).FirstOrDefault();
        string[] scattered = [.. items.SelectMany(i => _linesOf[i]).Select(l => l.Id).Distinct(StringComparer.Ordinal)];
        return (line, line is null ? $"The items of line {id} now stand in {string.Join(", ", scattered)}." : "");
    }

    private (Recommendation? Found, bool Changed) Find(DecisionItem item)
    {
        if (_index.Item(item.Id) is { } same && _linesOf.Contains(same.Id))
        {
            return IsAlike(item, same) ? (same, false) : (null, true);
        }

        ImmutableArray<Recommendation> equal = [.. _byText[MatrixAnchor.Hash(item.Text)].OrderBy(r => Citation.Document(r) == item.Document ? 0 : 1)];
        if (!equal.IsEmpty)
        {
            return (equal[0], false);
        }

        var numbered = _byDocument[item.Document].Where(r => Citation.Number(r) == item.Number).ToList();
        Recommendation? alike = numbered.Concat(_byDocument[item.Document]).FirstOrDefault(r => IsAlike(item, r));
        return (alike, alike is null && numbered.Count > 0);
    }

    private static bool IsAlike(DecisionItem item, Recommendation found) => WordDiff.Likeness(item.Text, Citation.WholeText(found)) >= SameText;
}
