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
    /// <param name="pair">The texts and what changed.</param>
    /// <param name="compared">The texts as read, in the terms that both were compared in.</param>
    public static ItemLink Of(NodeLink link, TextPair pair, (TextReading Earlier, TextReading Later) compared) => new()
    {
        Earlier = Ref(pair.Earlier.Item),
        Later = Ref(pair.Later.Item),
        Relation = link.Relation is LinkRelation.Repeated or LinkRelation.Reworded
            ? (pair.Verdict.Repeats ? LinkRelation.Repeated : LinkRelation.Reworded)
            : link.Relation,
        Score = link.Score,
        StrengthChange = pair.Strength,
        Certain = link.Certain,
        Decided = link.Decided,
        Changes = pair.Verdict.Changes,
        Evidence = EvidenceWriter.Write(pair.Earlier.Item.ComparedText, compared.Earlier, pair.Later.Item.ComparedText, compared.Later),
    };

    private static ItemRef Ref(Recommendation item) => new(item.Source.Citation, item.Number, item.Id);
}
