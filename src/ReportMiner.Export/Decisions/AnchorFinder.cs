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
    private readonly Dictionary<string, LineageLine> _lineOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, Recommendation> _byText;
    private readonly ILookup<string, Recommendation> _byDocument;

    public AnchorFinder(RunResult run)
    {
        _index = new RunIndex(run);
        foreach (LineageLine line in run.Lineage.Lines)
        {
            foreach (string id in line.Cells.SelectMany(c => c.Items))
            {
                _lineOf.TryAdd(id, line);
            }
        }

        var items = run.Recommendations.Where(r => _lineOf.ContainsKey(r.Id)).ToList();
        _byText = items.ToLookup(r => MatrixAnchor.Hash(Citation.WholeText(r)), StringComparer.Ordinal);
        _byDocument = items.ToLookup(Citation.Document, StringComparer.Ordinal);
    }

    /// <returns>The line; or <see langword="null"/> and the reason.</returns>
    public (LineageLine? Line, string Reason) Find(Decision decision)
    {
        var lines = new List<LineageLine>();
        string reason = $"No item of line {decision.Line} is in this run.";
        foreach (DecisionItem item in decision.Items)
        {
            (Recommendation? found, bool changed) = Find(item);
            if (changed)
            {
                return (null, $"The text of {item.Document}, {item.Number} has changed much since.");
            }

            if (found is not null && !lines.Contains(_lineOf[found.Id]))
            {
                lines.Add(_lineOf[found.Id]);
            }
        }

        return lines.Count switch
        {
            0 => (null, reason),
            1 => (lines[0], ""),
            _ => (null, $"The items of line {decision.Line} now stand in {string.Join(", ", lines.Select(l => l.Id))}."),
        };
    }

    private (Recommendation? Found, bool Changed) Find(DecisionItem item)
    {
        if (_index.Item(item.Id) is { } same && _lineOf.ContainsKey(same.Id))
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
