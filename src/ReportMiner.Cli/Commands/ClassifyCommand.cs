using System.Collections.Immutable;
using System.CommandLine;

namespace ReportMiner.Cli.Commands;

/// <summary>Gives rows of text their themes.</summary>
internal sealed class ClassifyCommand : ICommandSource
{
    private static readonly Argument<string> Input = new(
        "INPUT") { Description = "Rows of text: CSV or JSONL with text, optional language." };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "Folder of a model; the shipped theme model by default.", HelpName = "DIR" };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "JSONL file to write.", Required = true, HelpName = "FILE" };

    public string Name => "classify";

    public ImmutableArray<string> Examples =>
        [
            "reportminer classify items.csv --model my-model --out themes.jsonl                                      # one JSON object "
            + "a row, with themes"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Gives rows of text their themes, as JSONL.") { Input, Model, Out };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        string output = parsed.GetValue(Out)!;
        int rows = ThemeModels.Classify(ThemeModels.Open(parsed.GetValue(Model)), parsed.GetValue(Input)!, output);
        context.Error.WriteLine(FormattableString.Invariant($"{rows} rows in {output}"));
        return ExitStatus.Complete;
    }
}
