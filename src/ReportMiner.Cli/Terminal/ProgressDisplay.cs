using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Runs;
using Spectre.Console;

namespace ReportMiner.Cli.Terminal;

/// <summary>Shows how far a run is, on a terminal; says nothing in a pipe.</summary>
internal static class ProgressDisplay
{
    public static T During<T>(CommandContext context, Func<IProgress<RunProgress>?, T> work) => During(context, null, work);

    /// <param name="context">Where it is shown.</param>
    /// <param name="log">Receives the same; <see langword="null"/> for none.</param>
    /// <param name="work">The work.</param>
    public static T During<T>(CommandContext context, RunLog? log, Func<IProgress<RunProgress>?, T> work)
    {
        if (!context.ErrorIsTerminal)
        {
            return work(log);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        T result = default!;
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(display =>
            {
                ProgressTask task = display.AddTask(context.Say("reading", "чтение"), maxValue: 1);
                result = work(new Reporter(task, log, context));
            });
        return result;
    }

    private sealed class Reporter(ProgressTask task, RunLog? log, CommandContext context) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            log?.Report(value);
            lock (task)
            {
                task.MaxValue = Math.Max(1, value.FilesTotal);
                task.Value = Math.Max(task.Value, value.FilesDone);
                task.Description = value.Stage == "reading"
                    ? Markup.Escape(context.Say(
                        FormattableString.Invariant(
                            $"{value.FilesDone}/{value.FilesTotal} files, {value.PagesDone} pages  {Shorten(value.CurrentFile)}"),
                        FormattableString.Invariant(
                            $"файлов: {value.FilesDone} из {value.FilesTotal}, страниц: {value.PagesDone}  {Shorten(value.CurrentFile)}")))
                    : Markup.Escape(context.Say(value.Stage, Stage(value.Stage)));
            }
        }

        private static string Stage(string stage) => stage switch
        {
            "tagging" => "присвоение тем",
            "linking" or "comparing" => "сопоставление",
            "writing" => "запись результатов",
            _ => stage,
        };

        private static string Shorten(string file) => TerminalText.Clean(file.Length <= 32 ? file : file[..14] + "…" + file[^17..]);
    }
}
