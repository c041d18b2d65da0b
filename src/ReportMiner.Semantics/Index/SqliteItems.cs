using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;
using ReportMiner.Semantics.Embeddings;

namespace ReportMiner.Semantics.Index;

/// <summary>The items as a collection of vectors: exact search by cosine, with any filter over the items' properties.</summary>
public sealed class SqliteItems : VectorStoreCollection<string, IndexedItem>
{
    /// <summary>Ranked items are tried against a filter in pages of this size.</summary>
    private const int Page = 256;

    private readonly IndexFile _file;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;

    internal SqliteItems(IndexFile file, IEmbeddingGenerator<string, Embedding<float>> generator) =>
        (_file, _generator) = (file, generator);

    public override string Name => SqliteVectorStore.ItemsName;

    public override Task<bool> CollectionExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);

    public override Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Empties the collection; it fills again from the run's results when the index is next opened.</summary>
    public override Task EnsureCollectionDeletedAsync(CancellationToken cancellationToken = default) =>
        DeleteAsync(_file.Hashes().Keys, cancellationToken);

    public override Task<IndexedItem?> GetAsync(
        string key, RecordRetrievalOptions? options = null, CancellationToken cancellationToken = default)
    {
        IndexedItem? item = _file.Find(key);
        return Task.FromResult(options?.IncludeVectors == true ? _file.WithVector(item) : item);
    }

    public override async IAsyncEnumerable<IndexedItem> GetAsync(
        Expression<Func<IndexedItem, bool>> filter,
        int top,
        FilteredRecordRetrievalOptions<IndexedItem>? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (options?.OrderBy is not null)
        {
            throw new NotSupportedException("Items come in the order of the run.");
        }

        await Task.CompletedTask.ConfigureAwait(false);
        Func<IndexedItem, bool> passes = filter.Compile();
        int skip = options?.Skip ?? 0;
        foreach (long row in _file.Ask("SELECT row FROM items ORDER BY row", r => r.GetInt64(0)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            IndexedItem item = _file.Item(row);
            if (!passes(item) || skip-- > 0)
            {
                continue;
            }

            if (top-- <= 0)
            {
                yield break;
            }

            yield return options?.IncludeVectors == true ? _file.WithVector(item)! : item;
        }
    }

    public override Task UpsertAsync(IndexedItem record, CancellationToken cancellationToken = default) =>
        UpsertAsync([record], cancellationToken);

    /// <summary>Keeps items; one without a vector is embedded first.</summary>
    public override async Task UpsertAsync(IEnumerable<IndexedItem> records, CancellationToken cancellationToken = default)
    {
        var ready = new List<IndexedItem>();
        foreach (IndexedItem record in records)
        {
            ready.Add(record with
            {
                Vector = record.Vector.IsEmpty
                    ? await EmbedAsync(record.Text, cancellationToken).ConfigureAwait(false)
                    : StemSpace.Unit(record.Vector.ToArray())
            });
        }

        _file.InOne(() => ready.ForEach(_file.Put));
    }

    public override Task DeleteAsync(string key, CancellationToken cancellationToken = default) => DeleteAsync([key], cancellationToken);

    public override Task DeleteAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        _file.InOne(() =>
        {
            foreach (string key in keys)
            {
                _file.Delete(key);
            }
        });
        return Task.CompletedTask;
    }

    /// <param name="searchValue">A text, or a vector of the collection's space.</param>
    /// <param name="top">Number of items wanted.</param>
    /// <param name="options">Filter, offset and least score.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public override async IAsyncEnumerable<VectorSearchResult<IndexedItem>> SearchAsync<TInput>(
        TInput searchValue,
        int top,
        VectorSearchOptions<IndexedItem>? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        float[] query = await QueryAsync(searchValue, cancellationToken).ConfigureAwait(false);
        Func<IndexedItem, bool>? passes = options?.Filter?.Compile();
        int skip = options?.Skip ?? 0, left = top;
        VectorTable vectors = _file.Vectors();
        int wanted = passes is null ? top + skip : Page;
        for (int seen = 0; left > 0 && seen < vectors.Count; wanted *= 4)
        {
            foreach ((long row, float cosine) in vectors.Nearest(query, wanted, null).Skip(seen))
            {
                seen++;
                cancellationToken.ThrowIfCancellationRequested();
                if (options?.ScoreThreshold is { } least && cosine < least)
                {
                    yield break;
                }

                IndexedItem item = _file.Item(row);
                if (passes?.Invoke(item) == false || skip-- > 0)
                {
                    continue;
                }

                yield return new VectorSearchResult<IndexedItem>(options?.IncludeVectors == true ? _file.WithVector(item)! : item, cosine);
                if (--left == 0)
                {
                    yield break;
                }
            }
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    private async Task<float[]> QueryAsync<TInput>(TInput value, CancellationToken cancellation) => value switch
    {
        string text => await EmbedAsync(text, cancellation).ConfigureAwait(false),
        ReadOnlyMemory<float> vector => StemSpace.Unit(vector.ToArray()),
        float[] vector => StemSpace.Unit([.. vector]),
        Embedding<float> embedding => StemSpace.Unit(embedding.Vector.ToArray()),
        _ => throw new NotSupportedException($"Items are searched by text or by vector, not by {typeof(TInput).Name}."),
    };

    private async Task<float[]> EmbedAsync(string text, CancellationToken cancellation)
    {
        GeneratedEmbeddings<Embedding<float>> made = await _generator.GenerateAsync([text], null, cancellation).ConfigureAwait(false);
        return StemSpace.Unit(made[0].Vector.ToArray());
    }
}
