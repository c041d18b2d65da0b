using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using ReportMiner.Model.Recommendations;
using ReportMiner.Store.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Store;

namespace ReportMiner.Semantics.Index;

/// <summary>
/// The items of a run, ready to be searched: one SQLite file beside the results, <c>index.db</c>, brought up to date when it is opened.
/// Items whose row has not changed are not embedded again. Where the folder cannot be written, the index lives in memory.
/// </summary>
public sealed class ItemIndex : IDisposable
{
    /// <summary>Name of the index file beside the results of a run.</summary>
    public const string FileName = "index.db";

    private const int BatchSize = 256;

    /// <summary>What databases say where a role may not do something.</summary>
    private const string NotAllowed = "42501";

    private readonly IndexFile _file;

    private ItemIndex(IndexFile file, StemEmbeddingGenerator stems, IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        _file = file;
        Stems = stems;
        Generator = generator;
    }

    /// <summary>
    /// The index behind the abstractions of Microsoft.Extensions.VectorData; its collection is <see cref="SqliteVectorStore.ItemsName"/>.
    /// </summary>
    public SqliteVectorStore Store => field ??= new SqliteVectorStore(_file, Generator);

    /// <summary>Number of items.</summary>
    public int Count => _file.Count;

    /// <summary>How many items the opening added or embedded again.</summary>
    public int Renewed { get; private set; }

    internal IndexFile File => _file;

    internal StemEmbeddingGenerator Stems { get; }

    internal IEmbeddingGenerator<string, Embedding<float>> Generator { get; }

    /// <summary>Opens the index of a run and brings it up to date.</summary>
    /// <param name="store">Where the run is kept.</param>
    /// <param name="path">The index file; <see langword="null"/> to keep the index in memory.</param>
    /// <param name="stems">The space of stems that words are compared in.</param>
    /// <param name="generator">Another embedding generator for the vectors; <see langword="null"/> for that of the stems.</param>
    /// <param name="cancellation">Stops the work; the index stays as it was.</param>
    /// <exception cref="InputException">There is no run, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The index file is damaged.</exception>
    /// <exception cref="EndpointException">The generator is an endpoint that cannot be used; the index stays as it was.</exception>
    public static async Task<ItemIndex> OpenAsync(
        IRunStore store, string? path, StemEmbeddingGenerator stems, IEmbeddingGenerator<string, Embedding<float>>? generator = null,
        CancellationToken cancellation = default)
    {
        generator ??= stems;
        IIndexHome? home = generator == stems ? store as IIndexHome : null;
        try
        {
            return await OpenAsync(store, home, path, stems, generator, cancellation).ConfigureAwait(false);
        }
        catch (DbException e) when (home is not null && e.SqlState == NotAllowed)
        {
            // Who may only read has an index of their own, for this once.
            return await OpenAsync(store, null, null, stems, generator, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<ItemIndex> OpenAsync(
        IRunStore store, IIndexHome? home, string? path, StemEmbeddingGenerator stems,
        IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellation)
    {
        string stamp = store.Stamp();
        var index = new ItemIndex(OpenFile(home, path, ModelOf(generator)), stems, generator);
        try
        {
            await index.UpdateAsync(store, stamp, cancellation).ConfigureAwait(false);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <returns>An item; <see langword="null"/> where the id is not known.</returns>
    public IndexedItem? Find(string id) => _file.Find(id);

    /// <returns>The links of an item to others, as the run wrote them.</returns>
    public ImmutableArray<LineageLink> LinksOf(string id) => [.. _file.LinksOf(id)];

    /// <returns>The meetings in order of time, those without a date last, with the number of their items.</returns>
    public ImmutableArray<MeetingFacts> Meetings() =>
    [
        .. _file.Ask(
            "SELECT meeting, min(date), count(*) FROM items GROUP BY meeting ORDER BY min(date) IS NULL, min(date), meeting",
            r => new MeetingFacts(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetInt32(2))),
    ];

    /// <returns>Values that a filter may name, with the number of items of each, by value.</returns>
    /// <param name="field"><c>theme</c>, <c>addressee</c>, <c>proposer</c>, <c>meeting</c>, <c>language</c> or <c>strength</c>.</param>
    public ImmutableArray<(string Value, int Items)> Values(string field) =>
    [
        .. field is "theme" or "addressee" or "proposer"
            ? _file.Ask(
                "SELECT value, count(*) FROM tags WHERE sort = $1 GROUP BY value ORDER BY value",
                r => (r.GetString(0), r.GetInt32(1)),
                field)
            : _file.Ask(
                $"SELECT {Column(field)}, count(*) FROM items WHERE {Column(field)} IS NOT NULL GROUP BY 1 ORDER BY 1",
                r => (r.GetString(0), r.GetInt32(1))),
    ];

    /// <returns>Names of the meetings whose masthead names a session or a meeting of this number: "fourth session",
    /// «пятое совещание».</returns>
    public ImmutableArray<string> MeetingsOfSession(int number) =>
    [
        .. _file.Ask(
            "SELECT meeting, json FROM items WHERE row IN (SELECT min(row) FROM items GROUP BY meeting) ORDER BY meeting",
            r => (Meeting: r.GetString(0), Item: RunRecord.Parse<Recommendation>(r.GetString(1))))
            .Where(m =>
                new[] { m.Item.Source.Masthead.Session, m.Item.Source.Masthead.Title }.Any(
                    t => t is not null && SessionMentions.Read(t)?.Number == number))
            .Select(m => m.Meeting),
    ];

    /// <returns>All items of a meeting, in the order of the run.</returns>
    public ImmutableArray<IndexedItem> ItemsOf(string meeting) =>
        [.. _file.Ask("SELECT json FROM items WHERE meeting = $1 ORDER BY row", r => IndexedItem.Read(r.GetString(0)), meeting)];

    /// <returns>The vector of a question, of length 1.</returns>
    /// <exception cref="EndpointException">The endpoint cannot be used, or its vectors are not those of the index.</exception>
    internal async Task<float[]> EmbedAsync(string question, CancellationToken cancellation) =>
        (await VectorsAsync([question], cancellation).ConfigureAwait(false))[0];

    public void Dispose() => _file.Dispose();

    private static string Column(string field) =>
        field is "meeting" or "language" or "strength"
            ? field
            : throw new ArgumentException($"'{field}' is no field that can be filtered by.", nameof(field));

    private static string ModelOf(IEmbeddingGenerator generator) =>
        (generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId
            ?? generator.GetType().Name;

    private static IndexFile OpenFile(IIndexHome? home, string? path, string model)
    {
        if (home is not null)
        {
            return IndexFile.Open(home.OpenIndex(), model);
        }

        try
        {
            return IndexFile.Open(new SqliteEngine(path), model);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 8 or 14 or 23)
        {
            // Read-only, cannot be opened, or not authorised: search works all the same, for this once.
            return IndexFile.Open(new SqliteEngine(null), model);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            throw new InvalidDataException($"'{path}' is damaged; delete it and it will be rebuilt.", e);
        }
    }

    private async Task UpdateAsync(IRunStore store, string stamp, CancellationToken cancellation)
    {
        if (!_file.Foreign && _file.Fact("results") == stamp)
        {
            return;
        }

        using DbTransaction all = _file.Begin();
        _file.Look(ModelOf(Generator));
        if (!_file.Foreign && _file.Fact("results") == stamp)
        {
            // Somebody else brought it up to date meanwhile.
            _file.End();
            return;
        }

        using RunResult run = store.Read();
        if (_file.Foreign)
        {
            _file.MakeAnew(ModelOf(Generator));
        }

        Dictionary<string, byte[]> known = _file.Hashes();
        var gone = new HashSet<string>(known.Keys, StringComparer.Ordinal);
        foreach (Recommendation[] batch in run.Recommendations.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            List<IndexedItem> items = [.. batch.Select(IndexedItem.Of)];
            gone.ExceptWith(items.Select(i => i.Id));
            items.RemoveAll(i => known.TryGetValue(i.Id, out byte[]? hash) && hash.AsSpan().SequenceEqual(ItemHash.OfLine(i.Json)));
            foreach (IndexedItem item in await EmbedAsync(items, cancellation).ConfigureAwait(false))
            {
                _file.Put(item);
                Renewed++;
            }
        }

        foreach (string id in gone)
        {
            _file.Delete(id);
        }

        _file.PutLinks(run.Lineage.Links.Select(LineageLink.Of));
        _file.PutFates(ItemFates.Of(run.Lineage));
        _file.SetFact("results", stamp);
        _file.Commit();
    }

    private async Task<List<IndexedItem>> EmbedAsync(List<IndexedItem> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return items;
        }

        float[][] vectors = await VectorsAsync([.. items.Select(i => i.Text)], cancellation).ConfigureAwait(false);
        return [.. items.Select((item, i) => item with { Vector = vectors[i] })];
    }

    private async Task<float[][]> VectorsAsync(string[] texts, CancellationToken cancellation)
    {
        GeneratedEmbeddings<Embedding<float>> made = await Generator.GenerateAsync(texts, null, cancellation).ConfigureAwait(false);
        return _file.Dimensions is { } known && made.FirstOrDefault(e => e.Vector.Length != known) is { } other
            ? throw new EndpointException(
                $"{ModelOf(Generator)} gave a vector of {other.Vector.Length} numbers, and the index has {known} in each; "
                    + $"delete {FileName} to rebuild it.")
            : [.. made.Select(e => StemSpace.Unit(e.Vector.ToArray()))];
    }
}
