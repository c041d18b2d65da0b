using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Series;
using ReportMiner.Comparison.Threads;
using ReportMiner.Comparison.Versions;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison;

/// <summary>Reads the items of meetings from memory or disk.</summary>
/// <param name="items">All items, on disk it may be.</param>
/// <param name="translations">Translations, for the language versions of an item.</param>
/// <param name="named">Full paths of the files that a user named one by one, in that order; parts separated by <c>/</c>.</param>
/// <param name="together">Gives the versions of an item its themes; <see langword="null"/> where each keeps its own.</param>
internal sealed class MeetingReader(
    IStoredRecords<Recommendation> items, TranslationTable? translations, ImmutableArray<string> named, IVersionThemes? together)
{
    /// <returns>The meetings of items that make lines, in order of time.</returns>
    public List<Meeting> Meetings()
    {
        var byName = new Dictionary<string, Meeting>(StringComparer.Ordinal);
        int place = 0;
        foreach (Recommendation item in items)
        {
            if (item.Kind is not (RecommendationKind.Proposal or RecommendationKind.Cited))
            {
                if (!byName.TryGetValue(item.Source.Meeting, out Meeting? meeting))
                {
                    byName.Add(item.Source.Meeting, meeting = new Meeting(item.Source.Meeting));
                }

                meeting.Add(place, item);
            }

            place++;
        }

        return [.. byName.Values.Order(new MeetingOrder(named))];
    }

    /// <summary>Reads a meeting for the first time: which texts are versions of one item, and what each text holds.</summary>
    public MergedMeeting Merge(Meeting meeting)
    {
        var places = new Dictionary<Recommendation, int>(ReferenceEqualityComparer.Instance);
        var loaded = new List<Recommendation>(meeting.Places.Count);
        foreach (int place in meeting.Places)
        {
            loaded.Add(items.Read(place));
            places[loaded[^1]] = place;
        }

        (List<ItemNode> nodes, List<VersionMatch> matches) = VersionMerger.Merge(loaded, translations);
        var texts = new Dictionary<int, ComparedText>();
        foreach (Recommendation text in nodes.SelectMany(n => n.Versions.DistinctBy(v => v.Language)))
        {
            texts.Add(places[text], ComparedText.Of(text));
        }

        return new MergedMeeting(nodes, matches, places, texts, Themes(matches));
    }

    private Dictionary<Recommendation, ImmutableArray<string>> Themes(List<VersionMatch> matches)
    {
        var themes = new Dictionary<Recommendation, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        foreach (VersionMatch match in together is null ? [] : matches.Where(match => match.Confirmed))
        {
            themes[match.First] = themes[match.Other] = together!.Of(match.First, match.Other);
        }

        return themes;
    }

    /// <summary>Reads the texts of items again.</summary>
    public Dictionary<int, ComparedText> Texts(IEnumerable<LineNode> nodes) =>
        nodes.SelectMany(n => n.Texts).ToDictionary(t => t.Place, t => ComparedText.Of(items.Read(t.Place)));
}
