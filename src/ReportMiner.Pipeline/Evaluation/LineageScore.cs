using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures links against gold. A link counts once for a later and an earlier item, for the later items that the gold covers.
/// </summary>
internal static class LineageScore
{
    public static LineageFigures Measure(IEnumerable<ItemLink> links, ImmutableArray<LineageGold> gold)
    {
        HashSet<CitedItem> covered = [.. gold.Select(g => g.Later)];
        ILookup<CitedItem, KeyValuePair<CitedItem, ItemLink>> got = Certain(links)
            .Where(l => covered.Contains(l.Key.Later))
            .ToLookup(l => l.Key.Later, l => KeyValuePair.Create(l.Key.Earlier, l.Value));
        LineageFigures sum = new(0, 0, 0, 0, 0, 0, 0, 0);
        foreach (LineageGold item in gold)
        {
            sum = Add(sum, item, [.. got[item.Later]]);
        }

        return sum;
    }

    private static LineageFigures Add(LineageFigures sum, LineageGold item, KeyValuePair<CitedItem, ItemLink>[] got)
    {
        ItemLink[] right = [.. got.Where(l => item.Must.Contains(l.Key)).Select(l => l.Value)];
        ItemLink[] wrong = [.. got.Where(l => !item.Must.Contains(l.Key) && !item.May.Contains(l.Key)).Select(l => l.Value)];
        bool itemRight = item.Must.IsEmpty ? wrong.Length == 0 : right.Length > 0;
        bool strengthTold = item.StrengthChange is not null && right.Length > 0;
        bool strengthRight = strengthTold && right.Any(l => EnumWord.Of(l.StrengthChange) == item.StrengthChange);
        return new LineageFigures(
            sum.Right + right.Length,
            sum.Wrong + wrong.Length,
            sum.Missed + item.Must.Distinct().Count() - right.Length,
            sum.ItemsRight + (itemRight ? 1 : 0),
            sum.Items + 1,
            sum.WrongRepeated + wrong.Count(l => l.Relation == LinkRelation.Repeated),
            sum.StrengthRight + (strengthRight ? 1 : 0),
            sum.StrengthOf + (strengthTold ? 1 : 0));
    }

    public static Dictionary<(CitedItem Later, CitedItem Earlier), ItemLink> Certain(IEnumerable<ItemLink> links)
    {
        var certain = new Dictionary<(CitedItem, CitedItem), ItemLink>();
        foreach (ItemLink link in links.Where(l => l.Certain && l.Relation != LinkRelation.Translation))
        {
            certain[(CitedItem.Of(link.Later.Document, link.Later.Label), CitedItem.Of(link.Earlier.Document, link.Earlier.Label))] = link;
        }

        return certain;
    }
}
