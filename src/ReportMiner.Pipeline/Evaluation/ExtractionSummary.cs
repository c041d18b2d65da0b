using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>The README's rows on extraction and on the themes of the items.</summary>
internal static class ExtractionSummary
{
    /// <param name="sums">What was counted.</param>
    /// <param name="scores">How the scores of themes held.</param>
    /// <param name="core">Counts of the core themes.</param>
    /// <param name="on">What the documents are, for a reader.</param>
    /// <param name="themesTraining">Whether training or tuning used the themes of this gold.</param>
    public static ImmutableArray<SummaryRow> Rows(
        ExtractionTotals sums, ScoreCheck scores, ThemeCount[] core, string on, string themesTraining) =>
    [
        .. Items(sums).Select(r => new SummaryRow(r.What, r.Figure, on, SummaryRow.Unused)),
        .. Themes(sums, scores, core).Select(r => new SummaryRow(r.What, r.Figure, on, themesTraining)),
    ];

    private static IEnumerable<(string What, string Figure)> Items(ExtractionTotals sums)
    {
        yield return ("recommendations found", Numbers.Of(sums.Found, sums.Gold));
        yield return ("rows that are no recommendation of the gold", Numbers.Count(sums.Rows - sums.Found));
        yield return ("recommendations with exactly the right text", Numbers.Of(sums.Exact, sums.Gold));
        yield return ("recommendations with the right label", Numbers.Of(sums.Label, sums.Gold));
        yield return ("kind right, of those found", Numbers.Of(sums.Kind, sums.Found));
        foreach (TraitCount trait in sums.Traits)
        {
            yield return ($"{trait.Name} right, of those found", Numbers.Of(trait.Right, trait.Of));
        }

        if (sums.Proposals is { Gold: > 0 } proposals)
        {
            yield return ("proposals of delegations and others found", Numbers.Of(proposals.Found, proposals.Gold));
            yield return ("rows that are no proposal of the gold", Numbers.Count(proposals.Rows - proposals.Found));
            yield return ("proposers right, of the proposals found", Numbers.Of(proposals.Proposers, proposals.Found));
        }

        if (sums.Cited is { } cited)
        {
            yield return ("paragraphs that only cite a request, found", Numbers.Of(cited.Found, cited.Gold));
            yield return ("paragraphs wrongly called cited", Numbers.Count(cited.Wrong));
        }
    }

    private static IEnumerable<(string What, string Figure)> Themes(ExtractionTotals sums, ScoreCheck scores, ThemeCount[] core) =>
    [
        ("core themes of the items, micro-F1", Numbers.Share(ThemeCount.MicroF1(core))),
        ("all themes of the items, micro-F1", Numbers.Share(ThemeCount.MicroF1(sums.Themes))),
        ("mean score of the themes given", Numbers.Share(scores.Mean)),
        ("share of the themes given that are right", Numbers.Share(scores.Right)),
        ("counts of themes by document inside the 90 % prediction interval", Numbers.Of(scores.Within, scores.Counts)),
    ];
}
