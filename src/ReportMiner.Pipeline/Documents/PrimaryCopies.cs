using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Where a document is given in several formats, one of them stands for it in the comparison: the one with the surest structure.</summary>
public static class PrimaryCopies
{
    private static readonly ImmutableArray<SourceFormat> Surest = [SourceFormat.Docx, SourceFormat.Html, SourceFormat.Markdown, SourceFormat.Pdf, SourceFormat.Text, SourceFormat.Unknown];

    /// <summary>Items of the copies that stand for their documents; the order stays.</summary>
    public static IReadOnlyList<Recommendation> Of(IReadOnlyList<Recommendation> items)
    {
        var primary = new Dictionary<(string Citation, Language Language), SourceInfo>();
        int[] copies = new int[items.Count];
        var sources = new Dictionary<(SourceInfo, Language), int>();
        int place = 0;
        foreach (Recommendation item in items)
        {
            (string, Language) version = (item.Source.Masthead.Symbol?.Text ?? item.Source.Sha256, item.Language);
            if (!primary.TryGetValue(version, out SourceInfo? known) || IsSurer(item.Source, known))
            {
                primary[version] = item.Source;
            }

            if (!sources.TryGetValue((item.Source, item.Language), out copies[place]))
            {
                sources.Add((item.Source, item.Language), copies[place] = sources.Count);
            }

            place++;
        }

        bool[] stands = new bool[sources.Count];
        foreach (((_, Language language), SourceInfo source) in primary)
        {
            stands[sources[(source, language)]] = true;
        }

        return Array.TrueForAll(stands, s => s) ? items : new ChosenList<Recommendation>(items, [.. Enumerable.Range(0, copies.Length).Where(i => stands[copies[i]])]);
    }

    private static bool IsSurer(SourceInfo source, SourceInfo than)
    {
        int order = Surest.IndexOf(source.Format).CompareTo(Surest.IndexOf(than.Format));
        return order < 0 || (order == 0 && string.CompareOrdinal(source.File, than.File) < 0);
    }
}
