using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>A letter in the frame of its writing direction, before lines are made of it; spaces are still letters.</summary>
internal readonly record struct PlacedGlyph(string Text, double Left, double Right, double Baseline, double Size, TextStyle Style);
