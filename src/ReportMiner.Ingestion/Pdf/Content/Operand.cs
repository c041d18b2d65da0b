namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>A value that is before an operator.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its value, for numbers.</param>
/// <param name="Start">Where its bytes begin, for names and strings.</param>
/// <param name="Length">Number of its bytes.</param>
internal readonly record struct Operand(TokenKind Kind, double Number, int Start, int Length);
