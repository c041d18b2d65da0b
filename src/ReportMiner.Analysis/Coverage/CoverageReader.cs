using System.Collections.Immutable;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Proves that nothing that asks was passed over, or says what was.</summary>
/// <remarks>
/// The proof is made from outside: from the document and its rows, not from what the finders say of themselves. Every sentence that asks by
/// its form is in a row or has a reason; what has neither is listed, and the document is not complete.
/// </remarks>
public static class CoverageReader
{
    /// <summary>So many sentences on what should be done are a list or an appeal.</summary>
    private const int EnoughDuties = 4;

    /// <summary>Lines of a masthead are no paragraphs.</summary>
    private const int ShortestParagraph = 60;

    /// <param name="document">The document as the structure was understood.</param>
    /// <param name="items">Its rows.</param>
    /// <returns>The document with the account of its sentences, what it lacks, and the status that follows.</returns>
    public static Document Read(Document document, ImmutableArray<Recommendation> items)
    {
        var texts = new ItemTexts(items);
        var sections = new RecommendationSections(document.Blocks);
        var collector = new AskCollector(document, texts, sections);
        AskAccount asks = collector.Collect();
        (Diagnostic Finding, bool Most)? noise = MeaninglessText.Find(document);
        ImmutableArray<Diagnostic> found = [.. Faults(document, items, texts, sections, asks, noise?.Finding), .. Doubts(collector.Doubts)];
        bool whole = document.Status == DocumentStatus.Complete && found.All(d => d.Severity < Severity.Error);
        return document with
        {
            Languages = noise is { Most: true } ? [] : document.Languages,
            Completeness = document.Completeness with { Asks = asks },
            Diagnostics = [.. document.Diagnostics, .. found],
            Status = document.Status == DocumentStatus.Failed || whole ? document.Status : DocumentStatus.Incomplete,
        };
    }

    private static IEnumerable<Diagnostic> Faults(
        Document document, ImmutableArray<Recommendation> items, ItemTexts texts, RecommendationSections sections, AskAccount asks,
        Diagnostic? meaningless)
    {
        if (asks.Unaccounted is [var first, ..])
        {
            yield return DiagnosticCatalogue.AskUnaccounted.At(Message(asks.Unaccounted.Length, first), first.Page, first.Start, first.End);
        }

        foreach (Diagnostic fault in SectionEvidence.Find(document, texts, sections).Concat(ItemEvidence.Chapeaux(items)))
        {
            yield return fault;
        }

        if (ItemEvidence.Find(document, items) is { } doubtful)
        {
            yield return doubtful;
        }

        foreach (Diagnostic? silent in (Diagnostic?[])[UnreadLabels.Find(document, items), AnnouncedCounts.Find(document, items),
            CutItems.Find(document, items), .. LeftOutParagraphs.Find(document, texts, sections),
            WithoutRows(document, items, asks) ?? AskingSections.Find(document, texts, sections)])
        {
            if (silent is not null)
            {
                yield return silent;
            }
        }

        if (meaningless is not null)
        {
            yield return meaningless;
        }

        if (FlattenedText.Find(document, texts) is { } flattened)
        {
            yield return flattened;
        }

        if (items.IsEmpty)
        {
            yield return DiagnosticCatalogue.NoItems.At("The document gave no row.");
        }
    }

    /// <summary>A document whose sentences say again and again what should be done, and that gave nothing.</summary>
    private static Diagnostic? WithoutRows(Document document, ImmutableArray<Recommendation> items, AskAccount asks)
    {
        int duties = asks.Accounted.Where(c => c.Reason == AskReason.Discussion).Sum(c => c.Count);
        int paragraphs = document.Blocks.Count(b => b.Kind is BlockKind.Paragraph or BlockKind.Item && b.Text.Length > ShortestParagraph);
        return items.All(i => i.Kind == RecommendationKind.Cited) && duties >= EnoughDuties && duties * 2 >= paragraphs
            && !document.Blocks.Any(AskingSections.IsRules) && !Letters.IsOfState(document.Source.Masthead.Title)
            && !Contexts.IsAgenda(document.Source.Masthead.Title)
            ? DiagnosticCatalogue.AsksWithoutRows.At(
                FormattableString.Invariant($"{duties} sentences say what should be done, and the document gave no row."))
            : null;
    }

    private static IEnumerable<Diagnostic> Doubts(List<OpenAsk> doubts)
    {
        if (doubts is [var first, ..])
        {
            string others = doubts.Count > 1 ? FormattableString.Invariant($"; and {doubts.Count - 1} more") : "";
            yield return DiagnosticCatalogue.ClassifierDisagrees.At(
                $"The classifier finds a request that the rules do not: \"{Short(first.Text)}\"{others}.",
                first.Page,
                first.Start,
                first.End);
        }
    }

    private static string Message(int count, OpenAsk first) => count == 1
        ? $"A sentence with a request is in no row: \"{Short(first.Text)}\"."
        : FormattableString.Invariant($"{count} sentences with requests are in no row; the first: \"{Short(first.Text)}\".");

    private static string Short(string text) => text.Length <= 120 ? text.TrimEnd('.') : text[..119] + "…";
}
