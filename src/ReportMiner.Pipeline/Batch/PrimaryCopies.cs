using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Batch;

/// <summary>If a document is given in several formats, the comparison takes one of them: the one with the most reliable structure.</summary>
public static class PrimaryCopies
{
    /// <summary>Items that count; the order stays.</summary>
    public static IReadOnlyList<Recommendation> Of(IReadOnlyList<Recommendation> items)
    {
        int[] places = [.. items.Index().Where(i => i.Item.Primary).Select(i => i.Index)];
        return places.Length == items.Count ? items : new ChosenList<Recommendation>(items, [.. places]);
    }

    /// <summary>The items of a run that was read back, with those that do not count marked.</summary>
    public static IReadOnlyList<Recommendation> Mark(IReadOnlyList<Recommendation> items)
    {
        SymbolClashes clashes = SymbolClashes.Find(items);
        return clashes.IsEmpty ? items : new ChangedList<Recommendation>(items, (_, item) => clashes.Apply(item));
    }
}
