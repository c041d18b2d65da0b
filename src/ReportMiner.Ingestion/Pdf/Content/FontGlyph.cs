using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>What a font says of one code.</summary>
/// <param name="Value">What it stands for, as the font says it.</param>
/// <param name="Text">The same, mended.</param>
/// <param name="Width">Its advance, in parts of the font size.</param>
/// <param name="Bounds">The rectangle around what it prints, in parts of the font size.</param>
/// <param name="IsCalledSpace">Whether the font calls it a space though it has several already, so that it is rather a letter.</param>
internal sealed record FontGlyph(string Value, string Text, double Width, PdfRectangle Bounds, bool IsCalledSpace);
