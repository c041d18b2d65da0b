namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>A hyphen at the end of a line.</summary>
/// <param name="Left">The part of the word before it, the hyphen included.</param>
/// <param name="Right">The part on the next line.</param>
/// <param name="Real">Whether the hyphen belongs to the word.</param>
public sealed record LineEndHyphen(string Left, string Right, bool Real);
