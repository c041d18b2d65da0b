using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Terminal;
using System.Runtime.CompilerServices;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Postgres;

namespace ReportMiner.Cli.Commands;

/// <summary>Puts documents into a shared store, for workers to read.</summary>
internal sealed class SubmitCommand : ICommandSource
{
    private static readonly Argument<string[]> Inputs = new(
        "INPUT") { Description = "Files, folders or globs.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Store = StoreOption.Make();

    private static readonly Option<bool> CompareAll = new(
        "--compare-all") { Description = "Link items of documents of different bodies too." };

    private static readonly Option<bool> Strict = new(
        "--strict") { Description = "Count warnings as errors: a document with one is incomplete." };

    private static readonly Option<string?> Series = RunCommand.SeriesOption();

    private static readonly Option<bool> FollowLinks = new(
        "--follow-links") { Description = "Read files behind links that lead out of a folder named." };

    public string Name => "submit";

    public ImmutableArray<string> Examples =>
    [
        "reportminer submit archive --store postgres://rm@db/reports          # a folder; files that have not changed cost nothing",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Puts documents into a store that many machines share; 'work' reads them.")
            {
                Inputs,
                Store,
                CompareAll,
                Series,
                Strict,
                FollowLinks
            };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        using Database database = StoreOption.Open(parsed, Store);
        var options = new RunOptions
        {
            Inputs = parsed.GetValue(Inputs)!,
            Output = "",
            CompareAll = parsed.GetValue(CompareAll),
            Series = RunCommand.PlanOf(parsed.GetValue(Series), parsed.GetValue(Inputs)!),
            Strict = parsed.GetValue(Strict),
            FollowLinks = parsed.GetValue(FollowLinks),
        };
        Submitted submitted = new Submission(database).Add(options, (done, all, name) =>
        {
            if (context.ErrorIsTerminal)
            {
                context.Error.Write($"\r{done}/{all}  ");
            }
        });
        foreach (string line in submitted.Notes.Concat(
            submitted.Refused.Select(r => $"not opened: {r.Name}: {r.Reason.Code} {r.Reason.Message}")))
        {
            context.Error.WriteLine(TerminalText.Clean(line));
        }

        context.Error.WriteLine(FormattableString.Invariant(
            $"{submitted.Changed} new or changed documents of {StoreStatus.Of(database).Documents} in the store. 'reportminer work' reads them, 'reportminer status' says how far it is."));
        return submitted.Refused.IsEmpty ? ExitStatus.Complete : ExitStatus.Incomplete;
    }
}
