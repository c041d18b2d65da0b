using ReportMiner.Ingestion.Pdf.Content;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>The letters of one writing direction, in the order of printing.</summary>
internal sealed class LetterBin
{
    public PageFrame Frame { get; private set; }

    /// <summary>Whether they lie over the page and are no part of its text.</summary>
    public bool Apart { get; private set; }

    public Buffer<PlacedGlyph> Letters { get; } = new();

    public void Begin(PageFrame frame, bool apart)
    {
        (Frame, Apart) = (frame, apart);
        Letters.Clear();
    }
}
