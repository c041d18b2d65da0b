using System.Diagnostics;

namespace ReportMiner.Web.Review;

/// <summary>
/// The items whose themes the model is least sure of. They are looked for in the background, and remembered for the next start; until they
/// are found the queue has none.
/// </summary>
internal sealed class DoubtfulItems
{
    /// <summary>First argument of the process that looks for them.</summary>
    public const string Search = "--doubtful";

    private IReadOnlyCollection<string> _ids;

    private DoubtfulItems(IReadOnlyCollection<string> ids) => _ids = ids;

    /// <summary>Ids, least sure first; of the items of a line one, for its themes are decided together.</summary>
    public IReadOnlyCollection<string> Ids => Volatile.Read(ref _ids);

    /// <param name="database">The tables, drawn.</param>
    /// <param name="stamp">The stamp of the run.</param>
    /// <param name="file">Where they are remembered: the stamp, then an id a line.</param>
    /// <param name="found">Called when they are found.</param>
    public static DoubtfulItems Of(string database, string stamp, string file, Action found)
    {
        if (Kept(file, stamp) is { } ids)
        {
            return new DoubtfulItems(ids);
        }

        var items = new DoubtfulItems([]);
        new Thread(() =>
        {
            using Process search = Start(database, file, stamp);
            search.WaitForExit();
            if (Kept(file, stamp) is { } doubtful)
            {
                Volatile.Write(ref items._ids, doubtful);
                found();
            }
        })
        { IsBackground = true }.Start();
        return items;
    }

    private static string[]? Kept(string file, string stamp) =>
        File.Exists(file) && File.ReadAllLines(file) is [var kept, .. var ids] && kept == stamp ? ids : null;

    // This program once more, as it was started.
    private static Process Start(string database, string file, string stamp)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] arguments = [.. isHost ? new[] { Environment.GetCommandLineArgs()[0] } : [], Search, database, file, stamp];
        Process search = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        search.PriorityClass = ProcessPriorityClass.BelowNormal;
        return search;
    }
}
