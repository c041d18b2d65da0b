using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using ReportMiner.Cli.Commands;
using ReportMiner.Cli.Commands.Evaluation;
using ReportMiner.Cli.Terminal;
using ReportMiner.Export;
using ReportMiner.Linguistics;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;

namespace ReportMiner.Cli;

/// <summary>The command line: one list of commands drives parsing, help, completion and the documentation.</summary>
internal static class CommandLine
{
    /// <summary>A comment may begin with '@' and a name: no argument names a file of arguments.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>All commands, in the order of the help.</summary>
    public static readonly ImmutableArray<ICommandSource> Commands =
    [
        new RunCommand(),
        new InspectCommand(),
        new CompareCommand(),
        new WatchCommand(),
        new AlignCommand(),
        new ImportCommand(),
        new TrainCommand(),
        new TrainTranslationCommand(),
        new LearnCommand(),
        new ClassifyCommand(),
        new EvaluateCommand(),
        new ExplainCommand(),
        new SuggestReviewCommand(),
        new SearchCommand(),
        new AskCommand(),
        new ExportCommand(),
        new DecideCommand(),
        new FetchCommand(),
        new ServeCommand(),
        new SubmitCommand(),
        new WorkCommand(),
        new StatusCommand(),
        new CompletionCommand(),
    ];

    /// <summary>Runs the program.</summary>
    /// <returns>An exit status of <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var context = new CommandContext(output, error);
        if (ReferenceEquals(output, Console.Out))
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            context = new CommandContext(Console.Out, Console.Error);
        }

        try
        {
            ParseResult parsed = Root(context).Parse(args, Plain);
            if ((parsed.Errors.Count > 0 || Misread(parsed).Any()) && parsed.Action is not HelpWithExamples)
            {
                return Usage(context, parsed);
            }

            return parsed.Invoke(
                new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e
            is InputException or UnknownFormatNameException or UserException or LabelFileException or CatalogueException
                or ModelFormatException)
        {
            context.Error.WriteLine($"reportminer: {OneLine(e.Message)}");
            return ExitStatus.Usage;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("reportminer: stopped; previous results were not changed.");
            return ExitStatus.Incomplete;
        }
        catch (IOException e)
        {
            context.Error.WriteLine($"reportminer: {OneLine(e.Message)} Previous results were not changed.");
            return ExitStatus.Fault;
        }
        catch (Exception e)
        {
            FaultReport report = FaultReport.Write(e);
            context.Error.WriteLine(
                $"reportminer: unexpected fault {report.Code}: {OneLine(e.Message)} The fault is the program's; previous results were "
                    + $"not changed.");
            context.Error.WriteLine(report.File is null
                ? "reportminer: the details could not be written. Please report the code."
                : $"reportminer: the details are in '{TerminalText.Clean(report.File)}'. Please report it with the code; to go on, "
                    + $"leave out the input or option that you added last.");
            return ExitStatus.Fault;
        }
    }

    /// <summary>The root command with all commands under it.</summary>
    public static RootCommand Root(CommandContext context)
    {
        var root =
            new RootCommand(
                "Takes every recommendation out of United Nations meeting reports, Russian and English, and compares them across "
                    + "meetings.");
        foreach (ICommandSource source in Commands)
        {
            root.Subcommands.Add(Build(source, context));
        }

        HelpWithExamples.Add(root, [.. Commands.Select(c => c.Examples[0])]);
        return root;
    }

    private static Command Build(ICommandSource source, CommandContext context)
    {
        Command command = source.Build(context);
        foreach (ICommandSource part in source.Parts)
        {
            command.Subcommands.Add(Build(part, context));
        }

        HelpWithExamples.Add(command, source.Examples);
        return command;
    }

    private static int Usage(CommandContext context, ParseResult parsed)
    {
        string message = parsed.Errors.Count > 0 ? parsed.Errors[0].Message : $"'{Misread(parsed).First()}' is no option of this command.";
        context.Error.WriteLine($"reportminer: {OneLine(message)}{Meant(parsed)} See 'reportminer {Words(parsed.CommandResult)}--help'.");
        return ExitStatus.Usage;
    }

    /// <summary>The words that ask for a command, each with a space after it.</summary>
    private static string Words(CommandResult result) =>
        result.Parent is CommandResult above ? $"{Words(above)}{result.Command.Name} " : "";

    /// <summary>Words that look like options and were taken for arguments, of which a command may have any number.</summary>
    private static IEnumerable<string> Misread(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .Where(v => v.StartsWith("--", StringComparison.Ordinal) && v.Length > 2);

    /// <summary>The command or option that was probably meant by the first word that is none.</summary>
    private static string Meant(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        IEnumerable<string> names = command.Subcommands.SelectMany(c => c.Aliases.Prepend(c.Name))
            .Concat(command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal)));
        string? meant =
            parsed.UnmatchedTokens.Concat(Misread(parsed)).Select(t => ClosestWord.Of(t, names)).FirstOrDefault(m => m is not null);
        return meant is null ? "" : $" Did you mean '{meant}'?";
    }

    /// <summary>Messages name files and options, which may hold anything.</summary>
    private static string OneLine(string message) => TerminalText.Clean(message.ReplaceLineEndings(" ")).Trim();
}
