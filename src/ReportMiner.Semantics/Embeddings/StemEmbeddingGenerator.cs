using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Semantics.Embeddings;

/// <summary>
/// Embeds Russian and English text in one space with no network and no model but a table of stems that translate one another. The same text
/// gives the same vector on every machine. Safe to call from several threads.
/// </summary>
public sealed class StemEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <param name="table">Translations; without it the two languages share only numbers and names.</param>
    /// <param name="tableId">Identifies the table; part of the model's id.</param>
    public StemEmbeddingGenerator(TranslationTable? table, string tableId)
    {
        Space = new StemSpace(table);
        _metadata = new EmbeddingGeneratorMetadata("reportminer", null, $"stems-1-{StemSpace.Dimensions}-{tableId}", StemSpace.Dimensions);
    }

    /// <summary>Id of the space: vectors of different ids must not be compared.</summary>
    public string ModelId => _metadata.DefaultModelId!;

    internal StemSpace Space { get; }

    /// <summary>
    /// Loads the table of a file that <see cref="TranslationTable.Save"/> wrote; a file that is not there gives a space without
    /// translations.
    /// </summary>
    /// <exception cref="InvalidDataException">The file holds no such table.</exception>
    public static StemEmbeddingGenerator Load(string file)
    {
        if (!File.Exists(file))
        {
            return new StemEmbeddingGenerator(null, "none");
        }

        byte[] bytes = File.ReadAllBytes(file);
        string id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        using var stream = new MemoryStream(bytes);
        return new StemEmbeddingGenerator(TranslationTable.Load(stream), id);
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var made = new GeneratedEmbeddings<Embedding<float>>();
        foreach (string value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            made.Add(new Embedding<float>(Space.Embed(value)) { ModelId = ModelId });
        }

        return Task.FromResult(made);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType?.IsInstanceOfType(this) == true ? this
        : null;

    public void Dispose()
    {
    }
}
