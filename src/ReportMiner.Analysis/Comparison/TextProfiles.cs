using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// The profiles of all texts that are compared with one another: terms are as rare as these texts and those of the field make them. Profiles for
/// comparison across languages are made when they are first asked for.
/// </summary>
internal sealed class TextProfiles
{
    private readonly Dictionary<Recommendation, int> _at = new(ReferenceEqualityComparer.Instance);
    private readonly ItemProfile[] _own;
    private readonly Lazy<ItemProfile[]> _common;

    /// <param name="texts">All texts.</param>
    /// <param name="table">Translations; without it a text has one profile.</param>
    public TextProfiles(IEnumerable<Recommendation> texts, TranslationTable? table)
    {
        var readings = new List<Reading>();
        foreach (Recommendation text in texts)
        {
            _at.Add(text, readings.Count);
            readings.Add(ItemReader.Read(ItemText.Of(text)));
        }

        _own = Profiles([.. readings]);
        _common = new Lazy<ItemProfile[]>(() => table is null ? _own : Profiles([.. readings.Select(new CommonTerms(table, readings).Of)]));
    }

    /// <returns>The profile of a text for comparison within its language.</returns>
    public ItemProfile Own(Recommendation text) => _own[_at[text]];

    /// <returns>Its profile for comparison with texts of another language.</returns>
    public ItemProfile Common(Recommendation text) => _common.Value[_at[text]];

    public static ItemProfile[] Profiles(Reading[] readings)
    {
        var terms = new TermTable();
        int[][] numbers = [.. readings.Select(r => terms.Add(r.Mentions))];
        return [.. readings.Select((r, i) => ItemProfile.Of(r, numbers[i], terms))];
    }
}
