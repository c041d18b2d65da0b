namespace ReportMiner.Themes.Labels;

/// <summary>Which columns or fields of a file hold what.</summary>
/// <param name="Labels">Labels, several separated by <c>;</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Language">Two-letter code; optional in the file.</param>
/// <param name="Group">What must stay on one side of a split; optional in the file.</param>
public sealed record LabelColumns(string Labels = "themes", string Text = "text", string Language = "language", string Group = "group");
