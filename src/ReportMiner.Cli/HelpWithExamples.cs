using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReportMiner.Cli;

/// <summary>The usual help with examples under it.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help, ImmutableArray<string> examples) : SynchronousCommandLineAction
{
    /// <summary>Gives a command a help with examples.</summary>
    public static void Add(Command command, ImmutableArray<string> examples)
    {
        HelpOption? own = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (own is null)
        {
            own = new HelpOption();
            command.Options.Add(own);
        }

        own.Action = new HelpWithExamples((SynchronousCommandLineAction)own.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        output.WriteLine(
            "Exit status: 0 all complete, 1 wrong usage, 2 finished but a document failed or is incomplete, 3 unexpected fault.");
        return ExitStatus.Complete;
    }
}
