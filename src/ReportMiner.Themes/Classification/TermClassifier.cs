using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Classification;

/// <summary>
/// The rule baseline: a theme is given for a preferred term of the catalogue, or for two alternative ones. It needs no training, so a new
/// catalogue works at once. Its score is a rule's, not a probability: 0.8 for a preferred term, 0.6 for alternatives.
/// </summary>
public sealed class TermClassifier(ThemeCatalogue catalogue) : IThemeClassifier
{
    private const double Preferred = 0.8;
    private const double Alternative = 0.6;
    private readonly TermMatcher _matcher = new(catalogue);

    public string ModelId => "terms-" + catalogue.Version;

    public ImmutableArray<ThemeTag> Classify(string text, Language language)
    {
        StemmedWord[] words = WordReader.Read(text);
        List<TermHit> hits = _matcher.Find(words);
        var tags = ImmutableArray.CreateBuilder<ThemeTag>();
        for (int theme = 0; theme < catalogue.Themes.Length; theme++)
        {
            List<TermHit> mine = hits.FindAll(hit => hit.Theme == theme && hit.Kind != TermRole.Negative);
            bool preferred = mine.Exists(hit => hit.Kind == TermRole.Preferred);
            if (preferred || mine.Select(hit => hit.First).Distinct().Count() >= 2)
            {
                tags.Add(new ThemeTag(catalogue.Themes[theme].Id, preferred ? Preferred : Alternative, Evidence(mine, words)));
            }
        }

        return tags.ToImmutable();
    }

    private static ImmutableArray<Evidence> Evidence(List<TermHit> hits, StemmedWord[] words) =>
    [
        .. hits.Select(hit => new Evidence(words[hit.First].Start, words[hit.Last].End, hit.Kind == TermRole.Preferred ? 2 : 1))
            .DistinctBy(evidence => (evidence.Start, evidence.End)),
    ];
}
