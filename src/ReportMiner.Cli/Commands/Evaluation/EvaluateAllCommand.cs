using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures everything, and puts the figures where they are read.</summary>
internal sealed class EvaluateAllCommand : ICommandSource
{
    private readonly SourceOptions _sources = new();

    private readonly Option<string?> _out = new(
        "--out", "-o") { Description = "Folder for the figures: figures.csv, figures.md and drawings.", HelpName = "DIR" };

    private readonly Option<string?> _readme = new(
        "--readme") { Description = "A page whose tables of figures are to be replaced.", HelpName = "FILE" };

    public string Name => "all";

    public ImmutableArray<string> Examples =>
        [
            "reportminer evaluate all --out figures                                                              # every figure of "
            + "the README"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Measures everything: extraction, fields, themes, lineage and language versions, on the gold of the repository and, if "
                + "present, on real documents.")
        {
            _out, _readme,
        };
        _sources.AddTo(command);
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string? readme = parsed.GetValue(_readme);
        string? page = readme is null
            ? null
            : File.Exists(readme) ? File.ReadAllText(readme) : throw new UserException($"'{readme}' is not a file.");
        EvaluationSources sources = _sources.Read(parsed, context);
        EvaluationResult result = EvaluationDisplay.During(context, display => Evaluator.Everything(sources, display, cancellation));
        if (page is not null)
        {
            File.WriteAllText(readme!, ReadmeFigures.Put(page, result));
        }

        if (parsed.GetValue(_out) is { } folder)
        {
            context.Error.WriteLine($"{string.Join(", ", EvaluationFiles.Write(result, folder))} in {folder}");
        }

        EvaluationTables.Write(result.All, context.Out);
        return ExitStatus.Complete;
    }
}
