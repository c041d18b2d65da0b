using System.Collections.Immutable;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Lineages;

/// <summary>Follows an item through the meetings by the links that the run made.</summary>
internal sealed class LineageTracer(ItemIndex index)
{
    private const string Translation = "translation";

    /// <summary>Most items of one line.</summary>
    private const int Longest = 100;

    /// <returns>The item and those that it comes from or that come from it, in order of time; language versions are left out.</returns>
    public ImmutableArray<LineageStep> Trace(IndexedItem item)
    {
        var steps = new Dictionary<string, LineageStep>(StringComparer.Ordinal) { [item.Id] = new(item, null, null, true, null) };
        var open = new Queue<string>([item.Id]);
        while (open.TryDequeue(out string? id) && steps.Count < Longest)
        {
            foreach (LineageLink link in index.LinksOf(id).Where(l => l.Relation != Translation))
            {
                Take(steps, open, link);
            }
        }

        return
        [
            .. steps.Values.OrderBy(s => s.Item.Date is null).ThenBy(s => s.Item.Date, StringComparer.Ordinal)
                .ThenBy(s => s.Item.Meeting, StringComparer.Ordinal).ThenBy(s => s.Item.Id, StringComparer.Ordinal),
        ];
    }

    /// <returns>How strength changed from the item before; <see langword="null"/> where it did not or nothing can be said.</returns>
    public LineageLink? ChangeOf(IndexedItem item) =>
        index.LinksOf(item.Id).FirstOrDefault(l => l.Later == item.Id && l.Certain && (l.StrengthChange is "strengthened" or "weakened"));

    /// <returns>Ids of the same item in other languages.</returns>
    public ImmutableArray<string> VersionsOf(string id) =>
        [.. index.LinksOf(id).Where(l => l.Relation == Translation).Select(l => l.Earlier == id ? l.Later : l.Earlier)];

    private void Take(Dictionary<string, LineageStep> steps, Queue<string> open, LineageLink link)
    {
        if (steps.TryGetValue(link.Later, out LineageStep? known))
        {
            steps[link.Later] = known.Before is null ? With(known.Item, link) : known;
        }

        foreach (string id in new[] { link.Earlier, link.Later })
        {
            if (!steps.ContainsKey(id) && index.Find(id) is { } item)
            {
                steps.Add(id, id == link.Later ? With(item, link) : new LineageStep(item, null, null, true, null));
                open.Enqueue(id);
            }
        }
    }

    private static LineageStep With(IndexedItem item, LineageLink link) =>
        new(item, link.Relation, link.StrengthChange, link.Certain, link.Earlier);
}
