using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Ingestion.Scans;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>What is to be said of text that a machine recognised.</summary>
internal static class ScanFindings
{
    private const int Named = 8;

    /// <param name="wanted">Whether pages were to be recognised.</param>
    /// <returns>Why a document of pictures is not read, with the way out.</returns>
    public static string Refusal(bool wanted) => "The pages are pictures without a text layer" + (wanted, PageRecogniser.IsInstalled) switch
    {
        (true, true) => ", and nothing was recognised on them.",
        (false, true) => "; use --ocr to recognise them.",
        _ =>
            "; to recognise them, install tesseract and pdftoppm (Debian: apt-get install tesseract-ocr tesseract-ocr-rus "
            + "poppler-utils) and use --ocr.",
    };

    /// <summary>What was mended on a page.</summary>
    public static IEnumerable<Diagnostic> Of(int number, ImmutableArray<ReadingRepair> repairs)
    {
        if (repairs.IsEmpty)
        {
            yield break;
        }

        string named = string.Join(", ", repairs.Take(Named).Select(static r => $"«{r.Read}» to «{r.Text}»"))
            + (repairs.Length > Named ? ", …" : "");
        yield return DiagnosticCatalogue.ReadingsMended.At(
            FormattableString.Invariant($"Page {number}: {repairs.Length} readings corrected: {named}."), number);
    }

    /// <summary>Which pages were recognised, and by whom.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<PrintedPage> pages)
    {
        List<PrintedPage> own = [.. pages.Where(static p => p is { Scan: not null, HasLayer: false })],
            brought = [.. pages.Where(static p => p.HasLayer)];
        if (own.Count > 0)
        {
            double letters = own.Sum(static p => p.Characters),
                sure = own.Sum(static p => p.Scan!.Confidence * p.Characters) / Math.Max(1, letters);
            string languages =
                string.Join(", ", own.Select(static p => p.Scan!.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            yield return DiagnosticCatalogue.TextRecognised.At(
                FormattableString.Invariant(
                    $"The text of {Pages(own)} was recognised by tesseract ({languages}), with a mean confidence of {sure / 100:0.00}."));
        }

        if (brought.Count > 0)
        {
            yield return DiagnosticCatalogue.LayerOfRecognition.At(
                $"Invisible text that a machine recognised lies over the pictures of {Pages(brought)}.");
        }
    }

    /// <returns><c>page 3</c>; <c>pages 1–4, 7</c>.</returns>
    private static string Pages(List<PrintedPage> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (PrintedPage page in pages)
        {
            if (ranges.Count > 0 && ranges[^1].Last == page.Number - 1)
            {
                ranges[^1] = (ranges[^1].First, page.Number);
            }
            else
            {
                ranges.Add((page.Number, page.Number));
            }
        }

        return (pages.Count == 1 ? "page " : "pages ")
            + string.Join(", ", ranges.Select(static r => r.First == r.Last ? Text(r.First) : $"{Text(r.First)}–{Text(r.Last)}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
