namespace ReportMiner.Themes.Features;

/// <summary>A term of the catalogue found in a text.</summary>
/// <param name="Theme">Place of the theme in the catalogue.</param>
/// <param name="Kind">What the term says about the theme.</param>
/// <param name="First">Place of its first word.</param>
/// <param name="Last">Place of its last word.</param>
internal readonly record struct TermHit(int Theme, TermRole Kind, int First, int Last);
