namespace ReportMiner.Comparison.Vocabulary;

/// <summary>A word that counts, and how it is joined to the one before.</summary>
/// <param name="Word">In lower case, without a possessive ending.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Break">What separates it from the word before.</param>
internal readonly record struct Token(string Word, int Start, int End, TokenBreak Break);
