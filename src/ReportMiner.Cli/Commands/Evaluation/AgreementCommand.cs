using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Cli.Commands.Evaluation;

/// <summary>Measures how far coders agree.</summary>
internal sealed class AgreementCommand : ICommandSource
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "What two coders or more decided: decisions.jsonl, or files with id (or text) and themes, one a coder.",
        Arity = ArgumentArity.OneOrMore,
    };

    public string Name => "agreement";

    public ImmutableArray<string> Examples =>
        ["reportminer evaluate agreement first.csv second.csv                                                 # do two coders agree?"];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Measures how far coders agree: Cohen's κ and Krippendorff's α by theme.") { _files };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction(parsed =>
        {
            ImmutableArray<Coder> coders = Evaluator.Coders(parsed.GetValue(_files)!);
            AgreementTable.Write(coders, ThemeAgreement.Of(coders), context.Out);
            return ExitStatus.Complete;
        });
        return command;
    }
}
