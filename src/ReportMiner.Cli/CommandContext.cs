using ReportMiner.Model;

namespace ReportMiner.Cli;

/// <summary>What a command writes to.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, summaries and faults.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error)
{
    /// <summary>Language of what people read.</summary>
    public Language Ui { get; init; } = Language.English;

    /// <returns>A text in that language.</returns>
    public string Say(string english, string russian) => Ui == Language.Russian ? russian : english;

    /// <summary>Whether results go to a terminal.</summary>
    public bool OutIsTerminal => ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether progress goes to a terminal.</summary>
    public bool ErrorIsTerminal => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;
}
