using ReportMiner.Model;

namespace ReportMiner.Export;

/// <summary>What a user may choose about the exports.</summary>
public sealed record ExportOptions
{
    /// <summary>What a run takes where nothing is asked.</summary>
    public static readonly ExportOptions Default = new();

    /// <summary>
    /// Language of theme names and statuses in the workbook and the list. Headings are in both; the report in HTML can be switched.
    /// </summary>
    public Language Interface { get; init; } = Language.English;

    /// <summary>Whether <c>run.json</c> says how long each document took. Its bytes then differ from run to run.</summary>
    public bool Timing { get; init; }
}
