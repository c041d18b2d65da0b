using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Finds rows taken from running prose in which no net holds a sentence: they may ask nothing.</summary>
internal static partial class ItemEvidence
{
    private static readonly NetPlace Anywhere = new(Opens: true, Labelled: true, Item: true, InRecommendations: true);

    public static Diagnostic? Find(Document document, ImmutableArray<Recommendation> items)
    {
        HashSet<int> prose = [.. document.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Start)];
        Recommendation[] doubtful =
        [
            .. items.Where(i =>
                i is { Kind: RecommendationKind.Recommendation, Chapeau: null } && prose.Contains(i.Provenance.Start) && !Asks(i))
        ];
        if (doubtful is not [var first, ..])
        {
            return null;
        }

        string others = doubtful.Length > 1 ? FormattableString.Invariant($"; and {doubtful.Length - 1} more") : "";
        string text = first.Text.Length <= 120 ? first.Text : first.Text[..119] + "…";
        return DiagnosticCatalogue.DoubtfulItem.At(
            $"A row may contain no request: \"{text}\"{others}.", first.Provenance);
    }

    /// <summary>
    /// Rows that end with a colon and hold nothing behind it: what they announce was not taken. The drafts that a body recommends for
    /// adoption are rows of their own, and an agenda asks nothing.
    /// </summary>
    public static IEnumerable<Diagnostic> Chapeaux(ImmutableArray<Recommendation> items) =>
        from item in items
        where item.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative && item.SubItems.IsEmpty
            && item.Text.AsSpan().TrimEnd(" *").EndsWith(":")
        where !AnnouncesOther().IsMatch(item.Text)
        select DiagnosticCatalogue.ListWithoutItems.At(
            $"No item follows \"{(item.Text.Length <= 120 ? item.Text : "…" + item.Text[^119..])}\".",
            item.Provenance);

    [GeneratedRegex(
        @"\b(?:agenda|timetable|schedule|table)\b|повестк|таблиц|график|\bdraft (?:resolutions?|decisions?|declarations?|texts?)\b|"
            + @"проект\w* (?:резолюци|решени|деклараци)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncesOther();

    private static bool Asks(Recommendation item)
    {
        foreach (TextSpan span in SentenceSplitter.Split(item.Text, item.Language))
        {
            string sentence = item.Text[span.Start..span.End];
            if (AskNet.Read(sentence, item.Language, Anywhere) is { Reason: null })
            {
                return true;
            }
        }

        return false;
    }
}
