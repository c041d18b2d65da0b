using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.VectorData;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Store.Records;

namespace ReportMiner.Semantics.Index;

/// <summary>An item as the index keeps it: a row of <c>recommendations.jsonl</c> with its vector.</summary>
public sealed record IndexedItem
{
    [VectorStoreKey]
    public required string Id { get; init; }

    [VectorStoreData(IsIndexed = true)]
    public required string Meeting { get; init; }

    /// <summary>Two-letter code; <see langword="null"/> where it is not known.</summary>
    [VectorStoreData(IsIndexed = true)]
    public string? Language { get; init; }

    /// <summary>
    /// Date of the document, <c>yyyy-MM-dd</c> or a shorter beginning of it; <see langword="null"/> where it is not known.
    /// </summary>
    [VectorStoreData(IsIndexed = true)]
    public string? Date { get; init; }

    [VectorStoreData(IsIndexed = true)]
    public required string Kind { get; init; }

    [VectorStoreData(IsIndexed = true)]
    public string? Strength { get; init; }

    [VectorStoreData]
    public string? Position { get; init; }

    [VectorStoreData(IsIndexed = true)]
    public ImmutableArray<string> Themes { get; init; } = [];

    [VectorStoreData(IsIndexed = true)]
    public ImmutableArray<string> Addressees { get; init; } = [];

    [VectorStoreData]
    public ImmutableArray<string> Proposers { get; init; } = [];

    /// <summary>Symbol of the document, or the file's name where it has none.</summary>
    [VectorStoreData]
    public required string Document { get; init; }

    /// <summary>Paragraph and label: <c>4 f)</c>, <c>140.1</c>.</summary>
    [VectorStoreData]
    public required string Number { get; init; }

    /// <summary>1-based pages; empty where the format has none.</summary>
    [VectorStoreData]
    public ImmutableArray<int> Pages { get; init; } = [];

    /// <summary>The item's text and its parts, a line each.</summary>
    [VectorStoreData(IsFullTextIndexed = true)]
    public required string Text { get; init; }

    /// <summary>Number of dimensions: that of the embedding generator in use. Empty where it was not asked for.</summary>
    [VectorStoreVector(Embeddings.StemSpace.Dimensions, DistanceFunction = DistanceFunction.CosineSimilarity, IndexKind = IndexKind.Flat)]
    public ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>The row as the run wrote it, one line of JSON.</summary>
    public required string Json { get; init; }

    /// <summary>Document and number: <c>A/AC.900/2031/4, 4 f)</c>.</summary>
    public string Citation => Number.Length == 0 ? Document : $"{Document}, {Number}";

    /// <exception cref="System.Text.Json.JsonException">The text is no row of items.</exception>
    internal static IndexedItem Read(string json) => Of(RunRecord.Parse<Recommendation>(json), json);

    internal static IndexedItem Of(Recommendation item) => Of(item, RunRecord.Text(item));

    private static IndexedItem Of(Recommendation item, string json) => new()
    {
        Id = item.Id,
        Meeting = item.Meeting,
        Language = item.Language.Code(),
        Date = item.Source.Masthead.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Kind = EnumWord.Of(item.Kind),
        Strength = item.Strength,
        Position = item.Position,
        Themes = [.. item.Themes.Select(t => t.Id)],
        Addressees = item.Addressees,
        Proposers = item.Proposers,
        Document = item.Source.Citation,
        Number = item.Number,
        Pages = item.Provenance.Pages,
        Text = item.WholeText,
        Json = json,
    };
}
