using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>A printed sign in the frame of its writing direction: x grows along the line, y grows down the page, in points.</summary>
/// <param name="Text">What it stands for, in NFC; never white space.</param>
/// <param name="Left">Where its advance begins.</param>
/// <param name="Right">Where its advance ends.</param>
/// <param name="Baseline">Distance of the baseline from the top.</param>
/// <param name="Size">Size of its font in points.</param>
/// <param name="Style">Bold and italic, as its font says; superscript, once its line is known.</param>
/// <param name="SpaceBefore">Whether a space was printed between it and the glyph on its left.</param>
internal readonly record struct Glyph(
    string Text, double Left, double Right, double Baseline, double Size, TextStyle Style, bool SpaceBefore);
