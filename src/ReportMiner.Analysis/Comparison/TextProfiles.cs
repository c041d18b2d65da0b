using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// What is known for comparison of all texts that are compared with one another, within their language and, when it is first asked for, across languages.
/// </summary>
internal sealed class TextProfiles
{
    private readonly Dictionary<Recommendation, int> _at = new(ReferenceEqualityComparer.Instance);
    private readonly ProfileSource _own;
    private readonly Lazy<ProfileSource> _common;

    /// <param name="texts">All texts.</param>
    /// <param name="table">Translations; without it a text is the same within and across languages.</param>
    public TextProfiles(IEnumerable<Recommendation> texts, TranslationTable? table)
    {
        Recommendation[] all = [.. texts];
        for (int i = 0; i < all.Length; i++)
        {
            _at.Add(all[i], i);
        }

        var readings = new Reading[all.Length];
        Parallel.For(0, all.Length, i => readings[i] = ItemReader.Read(ItemText.Of(all[i])));
        _own = new ProfileSource(readings);
        _common = new Lazy<ProfileSource>(() => table is null ? _own : new ProfileSource([.. readings.Select(new CommonTerms(table, readings).Of)]));
    }

    /// <returns>The profile of a text, made anew, for comparison within its language.</returns>
    public ItemProfile Own(Recommendation text) => _own[_at[text]];

    /// <returns>Its profile, made anew, for comparison with texts of another language.</returns>
    public ItemProfile Common(Recommendation text) => _common.Value[_at[text]];

    /// <returns>What its profile is made of.</returns>
    public Reading OwnReading(Recommendation text) => _own.Reading(_at[text]);

    /// <returns>Likewise, across languages.</returns>
    public Reading CommonReading(Recommendation text) => _common.Value.Reading(_at[text]);
}
