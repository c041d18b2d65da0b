using System.Runtime.CompilerServices;
using ReportMiner.Decisions;
using ReportMiner.Postgres;
using ReportMiner.Store;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli;

/// <summary>Where commands read a run: the folder that <c>run</c> wrote, or a store in PostgreSQL by its address.</summary>
internal static class RunStores
{
    /// <summary>What an option that names one says of it.</summary>
    public const string Description = "Folder that 'run' wrote, or the address of a store (postgres://…).";

    /// <summary>Opens the store of a run.</summary>
    /// <exception cref="Model.Runs.InputException">The address is none, or its database cannot be used.</exception>
    // The program compiled ahead of time hands addresses over (see NativeProgram), and leaves the database out.
    public static IRunStore Open(string at) =>
        RuntimeFeature.IsDynamicCodeSupported && StoreAddress.IsAddress(at) ? InDatabase(at) : new FolderStore(at);

    /// <summary>Whether a text names a run, and not documents.</summary>
    public static bool IsRun(string at) => StoreAddress.IsAddress(at) || File.Exists(Path.Combine(at, RunFiles.Items));

    /// <summary>Appends decisions, each with its number among those on its matter, whoever adds to the log meanwhile.</summary>
    public static void Append(IRunStore store, IReadOnlyCollection<Decision> decisions)
    {
        LogPart log;
        do
        {
            log = store.ReadLog(0);
        }
        while (!store.TryAppend(DecisionMaker.Numbered(decisions, log.Entries.Select(e => e.Decision)), log.End));
    }

    private static PostgresStore InDatabase(string address) => new(Database.Open(StoreAddress.Parse(address)));
}
