using ReportMiner.Themes.Training;

namespace ReportMiner.Cli.Terminal;

/// <summary>Shows the step that a training is at, on one line of a terminal; says nothing in a pipe.</summary>
internal sealed class StepDisplay(CommandContext context) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (context.ErrorIsTerminal)
        {
            string line = FormattableString.Invariant($"{value.Done:P0} {value.Step}");
            context.Error.Write("\r" + line.PadRight(70)[..70] + (value.Done >= 1 ? "\r" + new string(' ', 70) + "\r" : ""));
        }
    }
}
