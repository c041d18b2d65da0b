using System.CommandLine;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Where the gold is that the program is measured on.</summary>
internal sealed class SourceOptions
{
    private static readonly string UsualReal = Path.Combine("..", "shared");

    private readonly Option<string> _corpus = new(
        "--corpus") { Description = "The folder 'corpus' of the repository.", DefaultValueFactory = _ => "corpus", HelpName = "DIR" };

    private readonly Option<string?> _real = new(
        "--real") { Description = "Folder of real documents with their gold; '../shared' if there is one.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Options.Add(_corpus);
        command.Options.Add(_real);
    }

    /// <returns>The folders, which exist; standard error names what is measured.</returns>
    public EvaluationSources Read(ParseResult parsed, CommandContext context)
    {
        string? real = parsed.GetValue(_real) ?? (Directory.Exists(Path.Combine(UsualReal, "gold")) ? UsualReal : null);
        var sources = new EvaluationSources(parsed.GetValue(_corpus)!, real);
        sources.Check();
        context.Error.WriteLine(
            real is null
                ? "Without real documents: '../shared' is not there, and --real names no other folder."
                : $"With the real documents in '{real}'.");
        return sources;
    }
}
