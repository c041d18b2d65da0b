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
        Relation = link.Relation is LinkRelation.Repeated or LinkRelation.Reworded ? (pair.Verdict.Repeats ? LinkRelation.Repeated : LinkRelation.Reworded) : link.Relation,
        Score = Math.Round(link.Score, 4),
        StrengthChange = pair.Strength,
        Certain = link.Certain,
        Decided = link.Decided,
        Changes = pair.Verdict.Changes,
        Evidence = EvidenceWriter.Write(ItemText.Of(pair.Earlier.Item), compared.Earlier, ItemText.Of(pair.Later.Item), compared.Later),
    };

    private static ItemRef Ref(Recommendation item) => new(item.Source.Masthead.Symbol?.Text ?? item.Source.File, Place(item), item.Id);

    /// <returns>The label, after the keys that it stands under: <c>6 (a)</c>; a label that begins with them already, such as <c>121.3</c>, as it is.</returns>
    private static string Place(Recommendation item)
    {
        if (item.Path.Length < 2 || item.Label.StartsWith(item.Path[0], StringComparison.Ordinal))
        {
            return item.Label;
        }

        return string.Join(' ', [item.Path[0], .. item.Path[1..^1].Select(k => $"({k})"), item.Label]);
    }
}
