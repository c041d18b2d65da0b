using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Export;
using ReportMiner.Ingestion;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Cli.Commands;

/// <summary>The main job.</summary>
internal sealed class RunCommand : ICommandSource
{
    private static readonly Argument<string[]> Inputs = new("INPUT")
    {
        Description = $"Files, folders or globs. Accepts {string.Join(", ", DocumentReaders.All.Select(r => r.Name))}. Symbolic links "
            + $"to folders are not followed.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "Results folder; created if it does not exist.", Required = true, HelpName = "DIR" };

    private static readonly Option<string> Formats = new("--formats", "-f")
    {
        Description = $"Formats to write, separated by commas: {string.Join(", ", Exporters.All.Select(e => e.Name))}, all. "
            + $"Default: {string.Join(", ", Exporters.All.Where(e => e.ByDefault).Select(e => e.Name))}.",
        HelpName = "LIST",
    };

    private static readonly Option<int> Jobs = new(
        "--jobs",
        "-j")
        {
            Description = "Files read at the same time; the number of processors by default.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N"
        };

    private static readonly Option<string?> Model = new(
        "--model") { Description = "Folder of a theme model; the one that comes with the program by default.", HelpName = "DIR" };

    private static readonly Option<string?> Themes = new(
        "--themes") { Description = "Theme catalogue of your own; without --model its terms alone give the themes.", HelpName = "FILE" };

    private static readonly Option<bool> FollowLinks = new(
        "--follow-links") { Description = "Read links inside a folder that lead to files outside of it." };

    private static readonly Option<bool> Ocr = new("--ocr")
    {
        Description = "Recognise pages without text, with tesseract and pdftoppm where they are installed; --limit-seconds then holds "
            + "for each page.",
    };

    private static readonly Option<bool> CompareAll = new(
        "--compare-all") { Description = "Link items of documents of different bodies too." };

    private static readonly Option<bool> Encoder = EncoderOption();

    private static readonly Option<bool> Strict = new(
        "--strict") { Description = "Treat warnings as errors: a document with a warning is reported as incomplete." };

    private static readonly Option<bool> Suggest = new("--suggest-with-model")
    {
        Description = "Ask the configured model (REPORTMINER_MODEL_ENDPOINT) about items whose theme is uncertain; suggestions are "
            + "written to suggestions.jsonl and do not alter the results.",
    };

    private static readonly Option<bool> Timing = new(
        "--timing") { Description = "Write the time that each document took into run.json, which then differs from run to run." };

    private static readonly Option<string?> Cache = new(
        "--cache")
        {
            Description = "Cache folder, so that unchanged files are not read again; inside the results folder by default.",
            HelpName = "DIR"
        };

    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Read every file again and cache nothing." };

    private static readonly Option<string?> Log = new(
        "--log")
        {
            Description = "Write a JSON Lines log: each stage, each document with its status and codes. Contains no document text.",
            HelpName = "FILE"
        };

    private static readonly Option<bool> LogText = new(
        "--log-text") { Description = "Put the messages of diagnostics into the log too; they may quote documents." };

    private static readonly Option<string?> Series = SeriesOption();

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "run";

    public ImmutableArray<string> Examples =>
    [
        "reportminer run reports --out result                      # a whole folder",
        "reportminer run 'reports/**/*.pdf' draft.docx -o result   # globs and single files",
        "reportminer run reports -o result --formats csv,xlsx      # only the tables",
    ];

    public Command Build(CommandContext context)
    {
        Jobs.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError("--jobs takes a whole number from 1 up.");
            }
        });
        var command = new Command(
            Name, "Reads documents, extracts and tags every recommendation, links them across meetings and writes the results.")
        {
            Inputs, Out, FollowLinks, Ocr, Formats, Jobs, Model, Themes, CompareAll, Encoder, Series, Strict, Suggest, Timing, Cache,
            NoCache, Log, LogText, Ui,
        };

        // Pictures are never unpacked, so that there is no limit on their size.
        ImmutableArray<LimitOption> limits =
            LimitOption.AddAll(command, "a document over the limit is reported as failed; the rest are processed");
        command.SetAction((parsed, cancellation) => RunAsync(parsed, limits, UiOption.In(context, parsed, Ui), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, ImmutableArray<LimitOption> limits, CommandContext context, CancellationToken cancellation)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && parsed.GetValue(Suggest))
        {
            return NativeProgram.HandOver();
        }

        ThemeSuggestions? suggestions = RuntimeFeature.IsDynamicCodeSupported && parsed.GetValue(Suggest) ? ThemeSuggestions.Open() : null;
        var options = new RunOptions
        {
            Inputs = parsed.GetValue(Inputs)!,
            Output = parsed.GetValue(Out)!,
            FollowLinks = parsed.GetValue(FollowLinks),
            Ocr = parsed.GetValue(Ocr),
            Formats = parsed.GetValue(Formats)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Jobs = parsed.GetValue(Jobs),
            Model = parsed.GetValue(Model),
            Catalogue = parsed.GetValue(Themes),
            CompareAll = parsed.GetValue(CompareAll),
            Series = PlanOf(parsed.GetValue(Series), parsed.GetValue(Inputs)!),
            Encoder = parsed.GetValue(Encoder),
            Strict = parsed.GetValue(Strict),
            Cache = parsed.GetValue(Cache),
            UseCache = !parsed.GetValue(NoCache),
            Limits = LimitOption.Values(limits, parsed),
            Worker = WorkerCommand.Self(),

            // A log records work, and suggestions are requested again, so both need a real run.
            Remember = suggestions is null && parsed.GetValue(Log) is null,
        };
        var export = new ExportOptions { Interface = context.Ui, Timing = parsed.GetValue(Timing) };
        using MainJob job = MainJob.Open(options, export);
        foreach (string note in job.Notes)
        {
            context.Error.WriteLine(TerminalText.Clean(note));
        }

        if (job.Unchanged(out bool complete) is { } said)
        {
            context.Error.WriteLine(
                context.Say(
                    "Nothing has changed since the last run into this folder.", "С прошлого запуска с этой папкой ничего не изменилось."));
            RunSummary.Write(said, options.Output, context);
            return complete ? ExitStatus.Complete : ExitStatus.Incomplete;
        }

        using RunLog? log = OpenLog(parsed.GetValue(Log), parsed.GetValue(LogText));
        using RunResult result = ProgressDisplay.During(context, log, progress => job.Run(progress, cancellation));
        if (RuntimeFeature.IsDynamicCodeSupported && suggestions is not null)
        {
            context.Error.WriteLine(await suggestions.WriteAsync(result, options.Output, cancellation).ConfigureAwait(false));
        }

        string[] summary = [.. RunSummary.Of(result, context)];
        RunSummary.Write(summary, options.Output, context);
        if (result.NotKept > 0)
        {
            context.Error.WriteLine(context.Say(
                FormattableString.Invariant(
                    $"The work on {result.NotKept} files could not be kept for the next run: check for free disk space. The results are complete."),
                FormattableString.Invariant(
                    $"Промежуточные данные файлов ({result.NotKept}) не удалось сохранить для следующего запуска: проверьте свободное место на диске. Результаты полны.")));
        }

        job.Remember(result, summary);
        return ReportRun.AllComplete(result) ? ExitStatus.Complete : ExitStatus.Incomplete;
    }

    /// <summary>The option that asks for the sentence encoder.</summary>
    public static Option<bool> EncoderOption() => new("--encoder")
    {
        Description = "Weigh links also by a sentence encoder: the program reportminer-encoder, a part of its own, beside this program, in "
            + "its folder 'encoder', on PATH, or where REPORTMINER_ENCODER says.",
    };

    /// <summary>The option that says which documents belong together.</summary>
    public static Option<string?> SeriesOption() => new("--series")
    {
        Description = $"Which documents belong together, and in which order: a CSV with the columns document, series and order, or "
            + $"JSON. Without it the file {SeriesReader.Sidecar} of a folder named, where it has one.",
        HelpName = "FILE",
    };

    /// <summary>What the user says of series.</summary>
    public static SeriesPlan PlanOf(string? file, IEnumerable<string> inputs) =>
        file is null ? SeriesReader.Beside(inputs) : SeriesReader.Read(file);

    private static RunLog? OpenLog(string? file, bool withText)
    {
        try
        {
            return file is null
                ? null
                : new RunLog(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read), withText, TimeProvider.System);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Cannot write the log '{file}': {e.Message}");
        }
    }
}
