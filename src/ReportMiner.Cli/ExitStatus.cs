namespace ReportMiner.Cli;

/// <summary>Exit statuses of every command.</summary>
internal static class ExitStatus
{
    /// <summary>All done, all complete.</summary>
    public const int Complete = 0;

    /// <summary>The command was given wrongly.</summary>
    public const int Usage = 1;

    /// <summary>Finished, but at least one document failed or is incomplete.</summary>
    public const int Incomplete = 2;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 3;
}
