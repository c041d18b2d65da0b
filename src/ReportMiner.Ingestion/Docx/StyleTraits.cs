using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>A style as its definition has it, without what it inherits.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name that a user sees.</param>
/// <param name="Letters">What it says of letters.</param>
/// <param name="Paragraph">What it says of paragraphs.</param>
internal sealed record StyleTraits(string Id, string Name, RunTraits Letters, ParagraphTraits Paragraph)
{
    public static StyleTraits Of(string id, Style style) =>
        new(
            id,
            style.StyleName?.Val?.Value ?? id,
            RunTraits.Of(style.StyleRunProperties),
            ParagraphTraits.Of(style.StyleParagraphProperties));
}
