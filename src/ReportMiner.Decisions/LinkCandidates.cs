using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Decisions;

/// <summary>
/// The uncertain links of a lineage, which wait for a person: one for each pair of items, regardless of language versions.
/// </summary>
public sealed class LinkCandidates
{
    private readonly Dictionary<string, string> _items = new(StringComparer.Ordinal);
    private readonly ILookup<string, ItemLink> _earlier, _later;

    /// <param name="lineage">The lineage; its links are read once.</param>
    public LinkCandidates(Lineage lineage)
    {
        ArgumentNullException.ThrowIfNull(lineage);
        foreach (LineageCell cell in lineage.Lines.SelectMany(l => l.Cells))
        {
            foreach (string id in cell.Items)
            {
                _items.TryAdd(id, cell.Items[0]);
            }
        }

        ItemLink[] links =
        [
            .. lineage.Links.Where(l => l.IsCandidate && _items.ContainsKey(l.Earlier.Id) && _items.ContainsKey(l.Later.Id))
                .DistinctBy(l => (_items[l.Earlier.Id], _items[l.Later.Id])).OrderByDescending(l => l.Score),
        ];
        _earlier = links.ToLookup(l => _items[l.Later.Id], StringComparer.Ordinal);
        _later = links.ToLookup(l => _items[l.Earlier.Id], StringComparer.Ordinal);
    }

    /// <returns>The links of an item to earlier ones, the likeliest first.</returns>
    public ImmutableArray<ItemLink> Earlier(string item) => _items.TryGetValue(item, out string? first) ? [.. _earlier[first]] : [];

    /// <returns>The links of an item to later ones, the likeliest first.</returns>
    public ImmutableArray<ItemLink> Later(string item) => _items.TryGetValue(item, out string? first) ? [.. _later[first]] : [];

    /// <returns>Ids of the items that an item may be linked to, earlier ones first.</returns>
    public ImmutableArray<string> Of(string item) => [.. Earlier(item).Select(l => l.Earlier.Id), .. Later(item).Select(l => l.Later.Id)];
}
