namespace ReportMiner.Model.Comparison;

/// <summary>A paragraph as a change list quotes it.</summary>
/// <param name="Number">Its number, as items are cited; empty without one.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Page">1-based page; <see langword="null"/> where the format has none.</param>
public sealed record ListedText(string Number, string Text, Language Language, int? Page);
