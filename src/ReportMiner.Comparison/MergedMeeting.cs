using System.Collections.Immutable;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Versions;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison;

/// <summary>A meeting just read.</summary>
/// <param name="Nodes">Its items, each with all its texts.</param>
/// <param name="Matches">How the language versions of each were matched.</param>
/// <param name="Places">Places of the texts in the list of all items.</param>
/// <param name="Texts">The first text of each item in each language, by place.</param>
/// <param name="Themes">Themes of items whose versions were classified together.</param>
internal sealed record MergedMeeting(
    List<ItemNode> Nodes,
    List<VersionMatch> Matches,
    IReadOnlyDictionary<Recommendation, int> Places,
    IReadOnlyDictionary<int, ComparedText> Texts,
    IReadOnlyDictionary<Recommendation, ImmutableArray<string>> Themes);
