namespace ReportMiner.Themes.Features;

/// <summary>A word of a text with its stem; all digits become one digit, so that no number is memorised.</summary>
internal readonly record struct StemmedWord(int Start, int End, string Lower, string Stem);
