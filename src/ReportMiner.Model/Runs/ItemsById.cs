using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Model.Runs;

/// <summary>The items of a run by id. Only ids and places are in memory: the items themselves may be on disk.</summary>
public sealed class ItemsById
{
    private readonly IReadOnlyList<Recommendation> _items;
    private readonly Dictionary<string, int> _places;

    /// <summary>Reads all items once.</summary>
    public ItemsById(IReadOnlyList<Recommendation> items)
    {
        _items = items;
        _places = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        int place = 0;
        foreach (Recommendation item in items)
        {
            _places.TryAdd(item.Id, place++);
        }
    }

    /// <returns>The first item of that id; <see langword="null"/> where there is none.</returns>
    public Recommendation? Find(string id) => _places.TryGetValue(id, out int place) ? _items[place] : null;

    /// <returns>Whether there is an item of that id.</returns>
    public bool Has(string id) => _places.ContainsKey(id);

    /// <returns>The items of those ids that there are, in the order of the ids.</returns>
    public ImmutableArray<Recommendation> All(ImmutableArray<string> ids) => [.. ids.Select(Find).OfType<Recommendation>()];
}
