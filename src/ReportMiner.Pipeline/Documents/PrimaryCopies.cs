using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Where a document is given in several formats, one of them stands for it in the comparison: the one with the surest structure.</summary>
public static class PrimaryCopies
{
    private static readonly ImmutableArray<SourceFormat> Surest = [SourceFormat.Docx, SourceFormat.Html, SourceFormat.Markdown, SourceFormat.Pdf, SourceFormat.Text, SourceFormat.Unknown];

    /// <summary>Items of the copies that stand for their documents; the order stays.</summary>
    public static ImmutableArray<Recommendation> Of(ImmutableArray<Recommendation> items)
    {
        HashSet<(SourceInfo, Language)> primary = [.. items
            .GroupBy(i => (Citation: i.Source.Masthead.Symbol?.Text ?? i.Source.Sha256, i.Language))
            .Select(g => (g.Select(i => i.Source).Distinct().OrderBy(s => Surest.IndexOf(s.Format)).ThenBy(s => s.File, StringComparer.Ordinal).First(), g.Key.Language))];
        return [.. items.Where(i => primary.Contains((i.Source, i.Language)))];
    }
}
