using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures extraction on gold.</summary>
internal sealed class GoldCommand : ICommandSource
{
    private readonly Argument<string> _gold = new(
        "DIR") { Description = "Folder of gold files. The documents that they name are looked for in folders near it." };

    private readonly Option<string?> _run = new(
        "--run") { Description = "Folder of a run to measure instead of reading the documents.", HelpName = "RUNDIR" };

    public string Name => "gold";

    public ImmutableArray<string> Examples =>
        ["reportminer evaluate gold corpus/gold/recommendations                                               # extraction against gold"];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Measures extraction on gold: items found, exact text, label, kind, strength, addressees.") { _gold, _run };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction(
            (parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(_gold)!, parsed.GetValue(_run), context, cancellation)));
        return command;
    }

    /// <param name="gold">Folder of gold files.</param>
    /// <param name="run">Folder of a run to measure; <see langword="null"/> to read the documents.</param>
    /// <param name="context">Takes the table.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static int Run(string gold, string? run, CommandContext context, CancellationToken cancellation)
    {
        ExtractionTable.Write(Evaluator.Extraction(gold, run, cancellation), context.Out);
        return ExitStatus.Complete;
    }
}
