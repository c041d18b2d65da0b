namespace ReportMiner.Linguistics;

/// <summary>
/// A word of a text: half-open UTF-16 offsets, and the word in lower case with ё as е, hyphens and apostrophes as the ASCII ones.
/// </summary>
public readonly record struct Word(int Start, int End, string Lower);
