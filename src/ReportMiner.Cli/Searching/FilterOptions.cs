using System.CommandLine;
using System.Globalization;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Cli.Searching;

/// <summary>Options that narrow a search; the same for every command that searches.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _themes = Many("--theme", "ID", "Only items of this theme; may be given more than once.");
    private readonly Option<string[]> _meetings = Many("--meeting", "NAME", "Only items of this meeting; may be given more than once.");
    private readonly Option<string[]> _languages = Many("--language", "en|ru", "Only items in this language.");
    private readonly Option<string[]> _addressees =
        Many("--addressee", "ACTOR", "Only items that ask this actor, such as states or secretariat; may be given more than once.");
    private readonly Option<string[]> _strengths =
        Many("--strength", "WORD", "Only items of this strength, such as must or should; may be given more than once.");
    private readonly Option<string?> _since =
        Date("--since", "First date that counts: 2018, 2018-05 or 2018-05-21. Items without a date are left out.");
    private readonly Option<string?> _before = Date("--before", "First date that no longer counts, in the same forms.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _themes, _meetings, _languages, _addressees, _strengths, _since, _before })
        {
            command.Options.Add(option);
        }
    }

    public SearchFilter Read(ParseResult parsed) => new()
    {
        Themes = [.. parsed.GetValue(_themes) ?? []],
        Meetings = [.. parsed.GetValue(_meetings) ?? []],
        Languages = [.. parsed.GetValue(_languages) ?? []],
        Addressees = [.. parsed.GetValue(_addressees) ?? []],
        Strengths = [.. parsed.GetValue(_strengths) ?? []],
        Since = parsed.GetValue(_since),
        Before = parsed.GetValue(_before),
    };

    private static Option<string[]> Many(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static Option<string?> Date(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } date && !IsDate(date))
            {
                r.AddError($"{name} takes a date as 2018, 2018-05 or 2018-05-21.");
            }
        });
        return option;
    }

    /// <summary>A year, a month or a day that there is.</summary>
    private static bool IsDate(string date) =>
        DateOnly.TryParseExact(date, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
