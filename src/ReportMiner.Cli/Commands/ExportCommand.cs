using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Export;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Writes further formats from the folder of a run, without reading the documents again.</summary>
internal sealed class ExportCommand : ICommandSource
{
    private static readonly ImmutableArray<IExporter> FromFolder = [.. Exporters.All.Where(e => !e.NeedsText || e.WritesWithoutText)];

    private static readonly Option<string> In = new(
        "--in", "-i") { Description = RunStores.Description, Required = true, HelpName = "DIR" };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "Results folder; created if it does not exist.", Required = true, HelpName = "DIR" };

    private static readonly Option<string> Formats = new("--format", "--formats", "-f")
    {
        Description = $"Formats to write, separated by commas: {string.Join(", ", FromFolder.Select(e => e.Name))}, all.",
        Required = true,
        HelpName = "LIST",
    };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "export";

    public ImmutableArray<string> Examples =>
    [
        "reportminer export --in result --format parquet,long,bibtex --out study         # for R, pandas and a list of references",
        "reportminer export --in result --format csv-ru --out study                      # for Excel with Russian regional settings",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Writes further formats from the folder of a run, without reading the documents again.") { In, Formats, Out, Ui };
        command.SetAction(parsed => Run(parsed, UiOption.In(context, parsed, Ui)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        string[] formats = parsed.GetValue(Formats)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<IExporter> chosen = Exporters.Select(formats, new ExportOptions { Interface = context.Ui });
        ImmutableArray<IExporter> textual = [.. chosen.Where(e => e.NeedsText && !e.WritesWithoutText)];
        string names = string.Join(", ", textual.Select(e => e.Name));
        if (textual.Any(e => formats.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new UserException(
                $"The folder of a run does not hold the text that {names} needs: use 'reportminer run INPUT "
                    + $"--formats {names.Replace(" ", "", StringComparison.Ordinal)} --out DIR'.");
        }

        RunResult run = RunStores.Open(parsed.GetValue(In)!).Read();
        using OutputFolder folder = OutputFolder.Open(parsed.GetValue(Out)!);
        var target = new ExportTarget(folder.Create);
        Exporters.Export(run, chosen.Except(textual), target);
        folder.Commit();
        context.Error.WriteLine(
            $"{string.Join(", ", target.Written.Select(w => w.Name))} {context.Say("in", "в папке")} {parsed.GetValue(Out)}");
        if (!textual.IsEmpty)
        {
            context.Error.WriteLine(
                context.Say(
                    $"Left out, as they need the text of the documents: {names}.",
                    $"Не записаны форматы, для которых нужен текст документов: {names}."));
        }

        return ExitStatus.Complete;
    }
}
