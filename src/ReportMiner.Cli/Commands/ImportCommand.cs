using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Decisions;
using ReportMiner.Export.Import;
using ReportMiner.Model.Runs;
using ReportMiner.Postgres;
using ReportMiner.Store;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Reads the edits of a matrix back as decisions.</summary>
internal sealed class ImportCommand : ICommandSource
{
    private static readonly Argument<string> Workbook = new(
        "MATRIX") { Description = "An edited matrix.xlsx, also saved as ODS or CSV, or an edited matrix.csv." };

    private static readonly Option<string> In = new(
        "--in")
        {
            Description = "Folder of the run that the matrix came from, or the address of its store; the decisions are kept there.",
            Required = true,
            HelpName = "RUNDIR"
        };

    private static readonly Option<string?> Who = new(
        "--who") { Description = "Who made the edits; the user's name by default.", HelpName = "NAME" };

    private static readonly Option<string?> When = new(
        "--when") { Description = "When they were made (ISO 8601); when the workbook was saved by default.", HelpName = "TIME" };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "import";

    public ImmutableArray<string> Examples =>
        [
            "reportminer import matrix.xlsx --in result --who \"A. Officer\"                                           # the next run "
            + "keeps these decisions"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Applies the edits made in a matrix. Later runs into the same folder keep them and list any conflict.")
            {
                Workbook,
                In,
                Who,
                When,
                Ui
            };
        command.SetAction(parsed => Run(parsed, UiOption.In(context, parsed, Ui)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        string file = parsed.GetValue(Workbook)!;
        if (!File.Exists(file))
        {
            throw new UserException(context.Say($"'{file}' is not a file.", $"Файла «{file}» нет."));
        }

        string folder = parsed.GetValue(In)!;
        IRunStore store = RunStores.Open(folder);
        RunResult run = store.Read();
        MatrixImport import =
            Read(file, run, parsed.GetValue(Who) ?? Environment.UserName, TimeOf(parsed.GetValue(When), file, context), context);
        RunStores.Append(store, import.Decisions);
        foreach (ImportFinding finding in import.Findings)
        {
            context.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{context.Say("row", "строка")} {finding.Row}: {TerminalText.Clean(finding.Message)}"));
        }

        string kept = StoreAddress.IsAddress(folder) ? folder : Path.Combine(folder, RunFiles.Decisions);
        context.Error.WriteLine(context.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{import.Decisions.Length} edits kept in {kept}; {import.Findings.Length} "
                    + $"rejected{(import.Findings.IsEmpty ? "" : " (listed above)")}. To apply those kept, run again into the same folder."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Правок сохранено: {import.Decisions.Length} ({kept}); "
                    + $"отклонено: {import.Findings.Length}{(import.Findings.IsEmpty ? "" : " (перечислены выше)")}. Чтобы применить "
                    + $"сохраненные правки, запустите обработку снова с той же папкой.")));
        return import.Findings.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }

    private static MatrixImport Read(string file, RunResult run, string who, DateTimeOffset when, CommandContext context)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return MatrixImporter.Read(stream, run, who, when);
        }
        catch (InvalidDataException e)
        {
            throw new UserException(
                context.Say(
                    $"'{file}' is not a ReportMiner matrix: {e.Message}", $"«{file}» не является матрицей ReportMiner: {e.Message}"));
        }
    }

    private static DateTimeOffset TimeOf(string? given, string file, CommandContext context) =>
        given is null ? new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero)
        : DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset when) ? when
        : throw new UserException(
            context.Say(
                $"'{given}' is not a time such as 2026-03-31T12:00:00Z.", $"«{given}» не является временем вида 2026-03-31T12:00:00Z."));
}
