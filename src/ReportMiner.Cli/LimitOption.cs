using System.CommandLine;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Cli;

/// <summary>An option of the command line for a limit.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Option">Its option.</param>
internal sealed record LimitOption(DocumentLimit Limit, Option<int> Option)
{
    /// <param name="limit">The limit.</param>
    /// <param name="past">What becomes of a document past it.</param>
    public static LimitOption For(DocumentLimit limit, string past)
    {
        var option = new Option<int>("--" + limit.Name) { Description = $"{limit.Summary}; {past}.", DefaultValueFactory = _ => limit.Default, HelpName = "N" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is var value && (value < 1 || value > limit.Most))
            {
                r.AddError(FormattableString.Invariant($"--{limit.Name} takes a whole number from 1 to {limit.Most}."));
            }
        });
        return new LimitOption(limit, option);
    }

    /// <summary>The limits with the value that was given.</summary>
    public DocumentLimits Set(DocumentLimits limits, ParseResult parsed) => Limit.With(limits, parsed.GetValue(Option));
}
