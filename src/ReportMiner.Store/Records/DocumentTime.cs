using ReportMiner.Model.Runs;

namespace ReportMiner.Store.Records;

/// <summary>How long a document took.</summary>
internal sealed record DocumentTime(string File, string Sha256, decimal Milliseconds)
{
    public static DocumentTime Of(DocumentReport report) =>
        new(report.Document.Source.File, report.Document.Source.Sha256, (decimal)Math.Round(report.Milliseconds, 1));
}
