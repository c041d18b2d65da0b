namespace ReportMiner.Analysis.Phrasing;

/// <summary>A resolution or decision named in words.</summary>
/// <param name="Start">First UTF-16 code unit of its number.</param>
/// <param name="End">One past the last.</param>
/// <param name="Symbol">Its symbol, or words where its series has none.</param>
internal readonly record struct ResolutionMention(int Start, int End, string Symbol);
