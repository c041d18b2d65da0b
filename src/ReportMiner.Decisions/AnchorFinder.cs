using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Decisions;

/// <summary>Finds the line of a run that a decision was made upon, by its items' ids and, where those changed, by their texts.</summary>
internal sealed class AnchorFinder
{
    /// <summary>A text that shares fewer of its words is another text: the decision must be looked at again.</summary>
    private const double SameText = 0.8;

    private readonly IStoredRecords<Recommendation> _items;
    private readonly ItemsById _byId;
    private readonly ILookup<string, LineageLine> _linesOf;
    private readonly ILookup<string, int> _byText;
    private readonly ILookup<string, int> _byDocument;

    public AnchorFinder(RunResult run)
    {
        _items = run.Recommendations;
        _byId = new ItemsById(_items);
        _linesOf =
            run.Lineage.Lines.SelectMany(l => l.Cells.SelectMany(c => c.Items).Distinct().Select(id => (Item: id, Line: l)))
                .ToLookup(p => p.Item, p => p.Line, StringComparer.Ordinal);
        var items =
            _items.Index().Where(r => _linesOf.Contains(r.Item.Id))
                .Select(r => (Place: r.Index, Text: TextHash.Of(r.Item.WholeText), Document: r.Item.Source.Citation)).ToList();
        _byText = items.ToLookup(r => r.Text, r => r.Place, StringComparer.Ordinal);
        _byDocument = items.ToLookup(r => r.Document, r => r.Place, StringComparer.Ordinal);
    }

    /// <returns>The item of a line; or <see langword="null"/> and the reason.</returns>
    public (Recommendation? Found, string Reason) Item(DecisionItem item)
    {
        (Recommendation? found, bool changed) = Find(item);
        return (
            changed ? null : found, changed ? Changed(item) : found is null ? $"{item.Document}, {item.Number} is not in this run." : "");
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
                return (null, Changed(item));
            }

            if (found is not null)
            {
                items.Add(found.Id);
            }
        }

        return items.Count == 0 ? (null, $"No item of line {decision.Line} is in this run.") : Common(decision.Line, items);
    }

    /// <summary>
    /// An item that was split or merged is in several lines: the right one holds all the items and, if possible, no others.
    /// </summary>
    private (LineageLine? Line, string Reason) Common(string id, List<string> items)
    {
        ImmutableArray<LineageLine> common = [.. _linesOf[items[0]].Where(l => items.All(i => _linesOf[i].Contains(l)))];
        LineageLine? line = common.FirstOrDefault(l => l.Id == id)
            ?? common.OrderBy(l => l.Cells.Sum(c => c.Items.Length)).ThenBy(l => l.Id, StringComparer.Ordinal).FirstOrDefault();
        string[] scattered = [.. items.SelectMany(i => _linesOf[i]).Select(l => l.Id).Distinct(StringComparer.Ordinal)];
        return (line, line is null ? $"The items of line {id} are now in {string.Join(", ", scattered)}." : "");
    }

    private (Recommendation? Found, bool Changed) Find(DecisionItem item)
    {
        if (_byId.Find(item.Id) is { } same && _linesOf.Contains(same.Id))
        {
            return IsAlike(item, same) ? (same, false) : (null, true);
        }

        ImmutableArray<Recommendation> equal =
        [
            .. _byText[TextHash.Of(item.Text)].Select(place => _items.Read(place)).OrderBy(r => r.Source.Citation == item.Document ? 0 : 1)
        ];
        if (!equal.IsEmpty)
        {
            return (equal[0], false);
        }

        var ofDocument = _byDocument[item.Document].Select(place => _items.Read(place)).ToList();
        var numbered = ofDocument.Where(r => r.Number == item.Number.TrimEnd('.')).ToList();
        Recommendation? alike = numbered.Concat(ofDocument).FirstOrDefault(r => IsAlike(item, r));
        return (alike, alike is null && numbered.Count > 0);
    }

    private static string Changed(DecisionItem item) => $"The text of {item.Document}, {item.Number} has changed much since.";

    private static bool IsAlike(DecisionItem item, Recommendation found) => WordDiff.Likeness(item.Text, found.WholeText) >= SameText;
}
