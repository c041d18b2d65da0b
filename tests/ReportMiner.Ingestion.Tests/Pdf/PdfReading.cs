using ReportMiner.Ingestion.Pdf;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>Reads a sketch, and shows its lines as text.</summary>
internal static class PdfReading
{
    public static Manuscript Read(this PdfSketch sketch) => new PdfManuscriptReader().Read(sketch.Bytes(), CancellationToken.None);

    public static string[] Texts(this Manuscript manuscript, LineRole role = LineRole.Body) =>
        [.. manuscript.Lines.Where(line => line.Role == role).Select(manuscript.TextOf)];

    public static Line LineOf(this Manuscript manuscript, string text) =>
        manuscript.Lines.Single(line => manuscript.TextOf(line) == text);
}
