namespace ReportMiner.Themes.Features;

/// <summary>A term of the catalogue found in a text.</summary>
/// <param name="Theme">Place of the theme in the catalogue.</param>
/// <param name="Kind">What the term says about the theme.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct TermHit(int Theme, TermKind Kind, int Start, int End);
