using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Documents;

/// <summary>
/// Marks what a machine recognised: a document with such a page is never complete, an item says how sure the machine was.
/// </summary>
internal static class RecognisedItems
{
    /// <summary>The confidence of an item is that of its worst words, the very worst ones left out.</summary>
    private const double Share = 0.1;

    public static Document Marked(Document document, Manuscript manuscript) =>
        document.Status == DocumentStatus.Complete && !manuscript.RecognisedPages.IsEmpty
            ? document with { Status = DocumentStatus.Recognised }
            : document;

    public static ImmutableArray<Recommendation> Marked(ImmutableArray<Recommendation> items, Manuscript manuscript) =>
        manuscript.RecognisedWords.IsEmpty ? items : [.. items.Select(item => Marked(item, manuscript.RecognisedWords))];

    private static Recommendation Marked(Recommendation item, ImmutableArray<RecognisedWord> words)
    {
        RecognisedWord[] own = [.. words.Where(w => w.Start < item.Provenance.End && w.End > item.Provenance.Start)];
        if (own.Length == 0)
        {
            return item;
        }

        double[] sure = [.. own.Select(static w => w.Confidence).OfType<double>().Order()];
        return item with
        {
            Ocr = true,
            OcrConfidence = sure.Length == 0 ? null : Math.Round(sure[(int)(Share * (sure.Length - 1))], 2),
            OcrLanguage = own.GroupBy(static w => w.Language).OrderByDescending(static g => g.Count()).First().Key?.Code(),
        };
    }
}
