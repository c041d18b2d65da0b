using System.CommandLine;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Labelled rows as the commands that measure on them take them.</summary>
internal sealed class LabelOptions
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Labelled rows: CSV or JSONL with text, themes (separated by ;), optional language and group; or a folder of "
            + "CSV files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _target = new(
        "--target") { Description = "Column with the labels.", DefaultValueFactory = _ => "themes", HelpName = "COLUMN" };

    private readonly Option<string> _group = new(
        "--group")
        {
            Description = "Column of what must stay on one side of a split.",
            DefaultValueFactory = _ => "group",
            HelpName = "COLUMN"
        };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        command.Options.Add(_target);
        command.Options.Add(_group);
    }

    public LabelledFiles Files(ParseResult parsed) =>
        new([.. parsed.GetValue(_files)!]) { Labels = parsed.GetValue(_target)!, Group = parsed.GetValue(_group)! };
}
