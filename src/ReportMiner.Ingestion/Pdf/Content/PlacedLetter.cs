using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>A letter as it was printed, in PDF space (origin bottom left, points).</summary>
/// <param name="Text">What it stands for, in NFC; one space for white space.</param>
/// <param name="Start">Where its advance begins, on the baseline.</param>
/// <param name="End">Where its advance ends, on the baseline.</param>
/// <param name="Size">Size of its font in points.</param>
/// <param name="Style">Bold and italic, as its font says.</param>
/// <param name="Orientation">Its writing direction.</param>
internal readonly record struct PlacedLetter(
    string Text, PdfPoint Start, PdfPoint End, double Size, TextStyle Style, TextOrientation Orientation);
