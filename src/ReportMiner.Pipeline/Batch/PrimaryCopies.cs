using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// If a document is given in several formats, the comparison takes one of them: the one with the most reliable structure.
/// </summary>
internal static class PrimaryCopies
{
    /// <summary>Items that count; the order stays.</summary>
    public static IStoredRecords<Recommendation> Of(IStoredRecords<Recommendation> items)
    {
        int[] places = [.. items.Index().Where(i => i.Item.Primary).Select(i => i.Index)];
        return places.Length == items.Count ? items : new ChosenRecords<Recommendation>(items, [.. places]);
    }

    /// <summary>The items of a run that was read back, with those that do not count marked.</summary>
    public static IStoredRecords<Recommendation> Mark(IStoredRecords<Recommendation> items)
    {
        SymbolClashes clashes = SymbolClashes.Find(items);
        return clashes.IsEmpty ? items : new ChangedRecords<Recommendation>(items, (_, item) => clashes.Apply(item));
    }
}
