namespace ReportMiner.Cli;

/// <summary>What a command writes to.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, summaries and faults.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether results go to a terminal.</summary>
    public bool OutIsTerminal => ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether progress goes to a terminal.</summary>
    public bool ErrorIsTerminal => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;
}
