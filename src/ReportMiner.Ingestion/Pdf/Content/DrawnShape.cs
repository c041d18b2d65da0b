using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>A path that was drawn or that printing was confined to.</summary>
/// <param name="Bounds">The rectangle around it, in PDF space; <see langword="null"/> where it has no extent.</param>
/// <param name="Visible">Whether it is filled or stroked.</param>
/// <param name="Clipping">Whether printing is confined to it.</param>
internal readonly record struct DrawnShape(PdfRectangle? Bounds, bool Visible, bool Clipping);
