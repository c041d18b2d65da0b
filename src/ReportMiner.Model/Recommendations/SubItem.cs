namespace ReportMiner.Model.Recommendations;

/// <summary>A part of an item: its label as printed and its clean text.</summary>
public sealed record SubItem(string Label, string Text);
