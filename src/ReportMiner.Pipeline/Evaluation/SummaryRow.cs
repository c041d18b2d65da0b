namespace ReportMiner.Pipeline.Evaluation;

/// <summary>A row of the table of the README.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">The figures, as a reader sees them.</param>
/// <param name="On">What they were measured on, and what else a reader must know to judge them.</param>
public sealed record SummaryRow(string What, string Figure, string On)
{
    /// <summary>The row in Markdown.</summary>
    public string Markdown => $"| {What} | {Figure} | {On} |";
}
