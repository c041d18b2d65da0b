using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Cli.Terminal;

/// <summary>Shows what an evaluation is at: on one line of a terminal, or in a pipe one line for each new thing.</summary>
internal sealed class EvaluationDisplay(CommandContext context) : IProgress<EvaluationStep>
{
    private const int Width = 70;

    private readonly Lock _lock = new();
    private string _last = "";

    /// <summary>Does work with a display of its progress, and takes the display away.</summary>
    public static T During<T>(CommandContext context, Func<EvaluationDisplay, T> work)
    {
        var display = new EvaluationDisplay(context);
        T result = work(display);
        display.Clear();
        return result;
    }

    public void Report(EvaluationStep value)
    {
        lock (_lock)
        {
            if (context.ErrorIsTerminal)
            {
                context.Error.Write("\r" + FormattableString.Invariant($"{value.Done:P0} {value.What}").PadRight(Width)[..Width]);
            }
            else if (value.What != _last)
            {
                context.Error.WriteLine(value.What);
            }

            _last = value.What;
        }
    }

    private void Clear()
    {
        if (context.ErrorIsTerminal)
        {
            context.Error.Write("\r" + new string(' ', Width) + "\r");
        }
    }
}
