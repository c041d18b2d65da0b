using System.CommandLine;
using ReportMiner.Postgres;

namespace ReportMiner.Cli.Commands;

/// <summary>The option that names a store which many machines share.</summary>
internal static class StoreOption
{
    /// <summary>A new option; each command has its own.</summary>
    public static Option<string> Make() => new("--store")
    {
        Description = "Address of the store: postgres://USER@HOST:PORT/DATABASE, with ?collection=NAME where there are several.",
        Required = true, HelpName = "URL",
    };

    /// <summary>The store that an option names, connected.</summary>
    public static Database Open(ParseResult parsed, Option<string> option) => Database.Open(StoreAddress.Parse(parsed.GetValue(option)!));
}
