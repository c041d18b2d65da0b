using ReportMiner.Model.Records;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportMiner.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Themes;

/// <summary>Themes of items whose language versions were classified together, by id: the copies of an item have one id.</summary>
internal sealed class PairedThemes(ItemTagger tagger) : IVersionThemes
{
    private readonly ConcurrentDictionary<string, ImmutableArray<ThemeTag>> _tags = new(StringComparer.Ordinal);

    public ImmutableArray<string> Of(Recommendation first, Recommendation other)
    {
        (_tags[first.Id], _tags[other.Id]) = tagger.TagTogether(first, other);
        return [.. _tags[first.Id].Select(tag => tag.Id)];
    }

    /// <returns>The items with these themes.</returns>
    public IStoredRecords<Recommendation> In(IStoredRecords<Recommendation> items) => _tags.IsEmpty ? items : new Items(items, _tags);

    private sealed class Items(
        IStoredRecords<Recommendation> items, ConcurrentDictionary<string, ImmutableArray<ThemeTag>> tags) : IStoredRecords<Recommendation>
    {
        public int Count => items.Count;

        public Recommendation Read(int place) => With(items.Read(place));

        public IEnumerator<Recommendation> GetEnumerator() => items.Select(With).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private Recommendation With(Recommendation item) =>
            tags.TryGetValue(item.Id, out ImmutableArray<ThemeTag> together) ? item with { Themes = together } : item;
    }
}
