namespace ReportMiner.Themes.Features;

/// <summary>A word of a text with its stem; digits are all one digit, so that no number is learnt by heart.</summary>
internal readonly record struct StemmedWord(int Start, int End, string Lower, string Stem);
