using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Export.Jsonl;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Cli.Commands;

/// <summary>Gives rows of text their themes.</summary>
internal sealed class ClassifyCommand : ICommandSource
{
    private static readonly Argument<string> Input = new("INPUT") { Description = "Rows of text: CSV or JSONL with text, optional language." };

    private static readonly Option<string?> Model = new("--model") { Description = "Folder of a model; the shipped theme model by default.", HelpName = "DIR" };

    private static readonly Option<string> Out = new("--out", "-o") { Description = "JSONL file to write.", Required = true, HelpName = "FILE" };

    public string Name => "classify";

    public ImmutableArray<string> Examples => ["reportminer classify items.csv --model my-model --out themes.jsonl                                      # one JSON object a row, with themes"];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Gives rows of text their themes, as JSONL.") { Input, Model, Out };
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        string input = parsed.GetValue(Input)!;
        ThemeClassifier classifier = ThemeClassifier.Load(parsed.GetValue(Model) ?? ShippedModels.Themes);
        ImmutableArray<LabelledText> rows = UnlabelledReader.Read(input);
        var tagged = rows.AsParallel().AsOrdered().Select(r => ClassifiedText.Line(r.Text, classifier.Classify(r.Text, r.Language), classifier.ModelId));
        TextFile.Write(parsed.GetValue(Out)!, writer =>
        {
            foreach (string line in tagged)
            {
                writer.WriteLine(line);
            }
        });
        context.Error.WriteLine(FormattableString.Invariant($"{rows.Length} rows in {parsed.GetValue(Out)}"));
        return ExitStatus.Complete;
    }
}
