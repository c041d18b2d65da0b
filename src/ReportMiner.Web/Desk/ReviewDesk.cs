using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportMiner.Model.Runs;
using ReportMiner.Postgres;
using ReportMiner.Store;
using ReportMiner.Store.Folders;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Desk;

/// <summary>
/// A run under review with all that answers for it. Its tables are drawn while the first page already waits; documents are read where that
/// is asked for.
/// </summary>
internal sealed class ReviewDesk : IDisposable
{
    private static readonly TimeSpan Follows = TimeSpan.FromSeconds(2);

    private readonly ServeOptions _options;
    private readonly LiveFeed _live;
    private readonly Lock _opening = new();
    private readonly PostgresStore? _shared;
    private readonly Timer? _following;
    private Opened? _opened;

    public ReviewDesk(ServeOptions options, LiveFeed live)
    {
        _options = options;
        _live = live;
        _shared = options.Store is { } address ? new PostgresStore(Database.Open(StoreAddress.Parse(address))) : null;
        Run = _shared is null ? new FolderStore(options.Folder) : _shared;
        _following = _shared is null ? null : new Timer(_ => Follow(), null, Follows, Follows);
        Learning = new LearnDesk(Path.Combine(options.Folder, ".review"), () => live.Tell("learned", "{}"));
        Job = new DocumentJob(options, () => Learning.Kept, json => live.Tell("job", json), Reopen);
    }

    /// <summary>The run as it is stored.</summary>
    public IRunStore Run { get; }

    /// <summary>The job that reads documents.</summary>
    public DocumentJob Job { get; }

    /// <summary>What is learned from the decisions.</summary>
    public LearnDesk Learning { get; }

    /// <summary>What answers for the run; <see langword="null"/> while there are no results, or no tables.</summary>
    public Opened? Now => Volatile.Read(ref _opened);

    /// <summary>Begins: reads the documents where there are some, draws the tables.</summary>
    /// <returns>Done when the run is open; at once where its results are still to come.</returns>
    /// <exception cref="InputException">There is neither a run nor a folder of documents.</exception>
    public Task BeginAsync()
    {
        if (Job.CanRun)
        {
            Job.Start();
        }

        return File.Exists(Path.Combine(_options.Folder, RunFiles.Items)) || !Job.CanRun
            ? Task.Run(Reopen)
            : Task.CompletedTask;
    }

    public void Dispose()
    {
        _following?.Dispose();
        _opened?.Store.Dispose();
    }

    /// <summary>What others decide by servers of their own comes to the pages of this one.</summary>
    private void Follow()
    {
        try
        {
            using SqliteConnection? _ = Now?.Store.Read();
        }
        catch (Exception e) when (e is InputException or IOException)
        {
            // The store is away: the next time.
        }
    }

    private void Reopen()
    {
        lock (_opening)
        {
            if (_opened is null)
            {
                Job.Tell("drawing", 0, 0);
                string database = Path.Combine(_options.Folder, ".review", "review.db");
                ReviewStore store = ReviewStore.Open(Run, database, TimeProvider.System, Job.Tell);
                store.Drawing += begins => Job.Tell(begins ? "drawing" : "done", 0, 0);
                store.Changed += seq => _live.Tell("decision", Event(store, seq));
                var doubtful = DoubtfulItems.Of(
                    database, Run.RunStamp(), Path.Combine(_options.Folder, ".review", "doubtful.txt"),
                    () => _live.Tell("decision", Event(store, 0)));
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                string[] folders =
                [
                    .. new[]
                    {
                        _options.Documents,
                        _options.Folder,
                        Path.GetDirectoryName(Path.GetFullPath(_options.Folder))
                    }.OfType<string>()
                ];
                Volatile.Write(
                    ref _opened,
                    new Opened(
                        store,
                        new ReviewQueries(store),
                        new DocumentQueries(store),
                        new QueueQueries(store, doubtful),
                        new LinkQueries(store),
                        new SourceFiles(store, folders, Lay)));
            }
            else
            {
                using SqliteConnection _ = _opened.Store.Read();
            }
        }

        Job.Tell("done", 0, 0);
    }

    /// <summary>Lays a document of the store into the folder of this server.</summary>
    /// <returns>Its path; <see langword="null"/> where it is not in the store.</returns>
    private string? Lay(string file, string sha256)
    {
        string path = Path.Combine(_options.Folder, ".review", "documents", sha256, Path.GetFileName(file));
        return File.Exists(path) || _shared?.TryLay(sha256, path) == true ? path : null;
    }

    private static string Event(ReviewStore store, int seq)
    {
        using SqliteConnection read = store.ReadAsItIs();
        using var statements = new Statements(read);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            (string who, string line) = statements.Rows("SELECT CASE round WHEN '' THEN who ELSE '' END, CASE round WHEN '' THEN line "
                + "ELSE '' END FROM event WHERE seq = $1", r => (r.GetString(0), r.GetString(1)), seq).FirstOrDefault(("", ""));
            json.WriteStartObject();
            json.WriteNumber("seq", seq);
            json.WriteString("who", who);
            json.WriteString("line", line);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>What answers for a run.</summary>
internal sealed record Opened(
    ReviewStore Store, ReviewQueries Queries, DocumentQueries Documents, QueueQueries Queue, LinkQueries Links, SourceFiles Files);
