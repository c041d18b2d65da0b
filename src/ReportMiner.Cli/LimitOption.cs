using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Cli;

/// <summary>An option of the command line for a limit.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Option">Its option.</param>
internal sealed record LimitOption(DocumentLimit Limit, Option<int> Option)
{
    private static LimitOption For(DocumentLimit limit, string past)
    {
        var option = new Option<int>(
            "--" + limit.Name) { Description = $"{limit.Summary}; {past}.", DefaultValueFactory = _ => limit.Default, HelpName = "N" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is var value && (value < 1 || value > limit.Most))
            {
                r.AddError(FormattableString.Invariant($"--{limit.Name} takes a whole number from 1 to {limit.Most}."));
            }
        });
        return new LimitOption(limit, option);
    }

    /// <summary>Adds the options for all limits to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="past">What becomes of a document past one of them.</param>
    public static ImmutableArray<LimitOption> AddAll(Command command, string past)
    {
        ImmutableArray<LimitOption> limits = [.. DocumentLimit.All.Select(l => For(l, past))];
        foreach (LimitOption limit in limits)
        {
            command.Options.Add(limit.Option);
        }

        return limits;
    }

    /// <summary>All limits, with the values that were given.</summary>
    public static DocumentLimits Values(ImmutableArray<LimitOption> options, ParseResult parsed) =>
        options.Aggregate(DocumentLimits.Default, (limits, o) => o.Limit.With(limits, parsed.GetValue(o.Option)));
}
