using System.Collections.Immutable;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Ingestion.Scans;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Recognises and lays out the pages of one document that are pictures, one after the other.</summary>
internal sealed class ScannedPages
{
    private readonly PageRecogniser _recogniser;
    private readonly PageReader _reader;
    private readonly PageRepair _mender = new();

    /// <param name="recogniser">Recognises pages.</param>
    /// <param name="reader">Lays them out; not the one that lays out the printed pages.</param>
    public ScannedPages(PageRecogniser recogniser, PageReader reader) => (_recogniser, _reader) = (recogniser, reader);

    /// <returns>The page; <see langword="null"/> where nothing was recognised on it.</returns>
    public PrintedPage? Read(int number)
    {
        (PageInk page, double resolution) = _reader.Picture(number);
        if (_recogniser.Recognise(number, resolution) is not { Lines.IsEmpty: false } scan)
        {
            return null;
        }

        (ScannedPage mended, ImmutableArray<ReadingRepair> repairs) = _mender.Mend(scan);
        PrintedPage printed = _reader.Read(number, mended, page, hasLayer: false);
        return printed with { Scanned = false, Findings = [.. printed.Findings, .. ScanFindings.Of(number, repairs)] };
    }
}
