using System.CommandLine;
using ReportMiner.Postgres;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Cli.Searching;

/// <summary>What every command that searches takes: the folder of a run, how many items, and a filter.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string[]> _in = new(
        "--in",
        "-i")
        {
            Description = "Folder that 'run' wrote, or the address of a store (postgres://…); may be given more than once.",
            Required = true,
            HelpName = "DIR"
        };
    private readonly Option<int> _top;
    private readonly FilterOptions _filter = new();

    /// <param name="what">What <c>--top</c> counts.</param>
    /// <param name="usual">Its default.</param>
    /// <param name="most">Its greatest value.</param>
    public QueryOptions(string what, int usual, int most)
    {
        _top = new Option<int>(
            "--top",
            "-n")
            {
                Description = FormattableString.Invariant($"{what}; {usual} by default."),
                DefaultValueFactory = _ => usual,
                HelpName = "N"
            };
        _top.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && !(int.TryParse(r.Tokens[0].Value, out int given) && given >= 1 && given <= most))
            {
                r.AddError(FormattableString.Invariant($"--top takes a whole number from 1 to {most}."));
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_in);
        command.Options.Add(_top);
        _filter.AddTo(command);
    }

    public RunSearch Search(ParseResult parsed, CommandContext context)
    {
        string[] runs = parsed.GetValue(_in)!;
        void Notice(string message) => context.Error.WriteLine($"reportminer: {message}");
        return runs.Any(StoreAddress.IsAddress) ? new RunSearch([.. runs.Select(RunStores.Open)], Notice) : new RunSearch(runs, Notice);
    }

    public int Top(ParseResult parsed) => parsed.GetValue(_top);

    public SearchFilter Filter(ParseResult parsed) => _filter.Read(parsed);
}
