using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace ReportMiner.Semantics.Index;

/// <summary>The index behind the abstractions of Microsoft.Extensions.VectorData. It holds one collection, of items by their id.</summary>
public sealed class SqliteVectorStore : VectorStore
{
    /// <summary>Name of the collection.</summary>
    public const string ItemsName = "items";

    internal SqliteVectorStore(IndexFile file, IEmbeddingGenerator<string, Embedding<float>> generator) =>
        Items = new SqliteItems(file, generator);

    /// <summary>The items.</summary>
    public SqliteItems Items { get; }

    /// <exception cref="NotSupportedException">Another collection or type than that of the items.</exception>
    public override VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(
        string name, VectorStoreCollectionDefinition? definition = null) =>
        name == ItemsName && Items is VectorStoreCollection<TKey, TRecord> items
            ? items
            : throw new NotSupportedException(
                $"This store holds the collection '{ItemsName}' of {nameof(IndexedItem)} by string, and no other.");

    /// <exception cref="NotSupportedException">Always.</exception>
    public override VectorStoreCollection<object, Dictionary<string, object?>> GetDynamicCollection(
        string name, VectorStoreCollectionDefinition definition) =>
        throw new NotSupportedException("This store has no dynamic collections.");

    public override async IAsyncEnumerable<string> ListCollectionNamesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return ItemsName;
    }

    public override Task<bool> CollectionExistsAsync(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult(name == ItemsName);

    public override Task EnsureCollectionDeletedAsync(string name, CancellationToken cancellationToken = default) =>
        name == ItemsName ? Items.EnsureCollectionDeletedAsync(cancellationToken) : Task.CompletedTask;

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;
}
