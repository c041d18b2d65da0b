using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Model.Runs;

/// <summary>
/// Puts the language versions of items outside of the lineage (proposals, cited requests) together: numbers of paragraphs are the same in
/// every version of a document, and so is the order of the items in a paragraph.
/// </summary>
public static class OutsideVersions
{
    /// <param name="items">Items in the order of the documents.</param>
    /// <returns>Each item once, with its other version where both versions of its paragraph have as many; in the order of the first of
    /// each.</returns>
    public static IEnumerable<ImmutableArray<Recommendation>> Of(IStoredRecords<Recommendation> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var places = items.Select((item, place) => (Item: Key(item), Place: place, item.Language)).ToList();
        var partner = new Dictionary<int, int>();
        foreach (var group in places.Where(p => p.Item is not null).GroupBy(p => p.Item, StringComparer.Ordinal))
        {
            int[] english = [.. group.Where(p => p.Language == Language.English).Select(p => p.Place)];
            int[] russian = [.. group.Where(p => p.Language == Language.Russian).Select(p => p.Place)];
            for (int i = 0; i < english.Length && english.Length == russian.Length; i++)
            {
                partner[Math.Min(english[i], russian[i])] = Math.Max(english[i], russian[i]);
            }
        }

        var second = partner.Values.ToHashSet();
        for (int i = 0; i < items.Count; i++)
        {
            if (!second.Contains(i))
            {
                yield return partner.TryGetValue(i, out int other) ? [items.Read(i), items.Read(other)] : [items.Read(i)];
            }
        }
    }

    private static string? Key(Recommendation item) => item.Path.IsEmpty ? null
        : $"{item.Source.Meeting}\n{item.Source.Masthead.Symbol?.Text}\n{item.Kind}\n{string.Join('/', item.Path)}";
}
