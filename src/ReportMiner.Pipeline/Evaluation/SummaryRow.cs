namespace ReportMiner.Pipeline.Evaluation;

/// <summary>A row of the README's table: one figure.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">The figure, as a reader sees it.</param>
/// <param name="On">What it was measured on.</param>
/// <param name="Training">Whether training or tuning used what it was measured on.</param>
public sealed record SummaryRow(string What, string Figure, string On, string Training)
{
    /// <summary>Nothing was trained or tuned on it.</summary>
    public const string Unused = "no";

    /// <summary>Head of the table in Markdown, with its rule.</summary>
    public const string Head = "| what | figure | measured on | used in training |\n|---|---:|---|---|\n";

    /// <summary>The row in Markdown.</summary>
    public string Markdown => $"| {What} | {Figure} | {On} | {Training} |";
}
