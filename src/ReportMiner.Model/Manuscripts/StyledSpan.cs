namespace ReportMiner.Model.Manuscripts;

/// <summary>A stretch of <see cref="Manuscript.Text"/> set in another way than plain.</summary>
/// <param name="Start">First UTF-16 code unit, counted from the start of the manuscript.</param>
/// <param name="End">One past the last.</param>
/// <param name="Style">How it is set; never <see cref="TextStyle.Plain"/>.</param>
public readonly record struct StyledSpan(int Start, int End, TextStyle Style);
