using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Comparison.Versions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison;

/// <summary>Makes the links that a run reports from what the comparison found.</summary>
internal static class LinkMaker
{
    /// <summary>The link between two language versions of an item.</summary>
    public static ItemLink Translation(VersionMatch match) => new()
    {
        Earlier = Ref(match.First),
        Later = Ref(match.Other),
        Relation = LinkRelation.Translation,
        Score = Math.Round(match.Likeness, 4),
        Certain = match.Confirmed,
        Evidence = (match.SameNumber, match.Confirmed) switch
        {
            (true, true) => $"same number {string.Join(' ', match.Other.Path)}",
            (true, false) => $"same number {string.Join(' ', match.Other.Path)}, but another content",
            _ => "same content and order",
        },
    };

    /// <summary>The link between two texts.</summary>
    /// <param name="link">The link between their items.</param>
    /// <param name="change">Change of strength over it.</param>
    /// <param name="earlier">The earlier text, read in the terms that both were compared in.</param>
    /// <param name="later">The later one, likewise.</param>
    public static ItemLink Of(NodeLink link, StrengthChange? change, ComparedText earlier, ComparedText later) => new()
    {
        Earlier = Ref(earlier.Item),
        Later = Ref(later.Item),
        Relation = link.Relation,
        Score = Math.Round(link.Score, 4),
        StrengthChange = change,
        Certain = link.Certain,
        Evidence = EvidenceWriter.Write(ItemText.Of(earlier.Item), earlier.Reading, ItemText.Of(later.Item), later.Reading),
    };

    private static ItemRef Ref(Recommendation item) => new(item.Source.Citation, item.Number, item.Id);
}
