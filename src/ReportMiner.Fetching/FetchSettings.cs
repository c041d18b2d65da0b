using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportMiner.Fetching;

/// <summary>
/// Where documents are asked for, and how politely. The shipped values are in <c>settings.json</c>: addresses change, code need not.
/// </summary>
public sealed record FetchSettings
{
    /// <summary>Scheme and host, without a slash at the end.</summary>
    public required string Base { get; init; }

    /// <summary>Path and query, with <c>{symbol}</c>, <c>{language}</c> and <c>{type}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The address to give to a reader, with <c>{code}</c> and <c>{symbol}</c>. It is written down, never asked for.</summary>
    public required string Reader { get; init; }

    /// <summary>The server's letters for languages, by ISO 639-1 code.</summary>
    public required ImmutableDictionary<string, string> Languages { get; init; }

    /// <summary>The server's words for types, by ours.</summary>
    public required ImmutableDictionary<string, string> Types { get; init; }

    /// <summary>Hosts to which a redirect may lead, beside the host of <see cref="Base"/>.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>Seconds between the starts of two requests. At least 1, unless the host is this computer.</summary>
    public required double DelaySeconds { get; init; }

    /// <summary>Tries for one address, at most.</summary>
    public required int Tries { get; init; }

    /// <summary>Addresses that fail one after the other until the run stops.</summary>
    public required int FailuresInARow { get; init; }

    /// <summary>Redirects of one request, at most.</summary>
    public required int Redirects { get; init; }

    /// <summary>Seconds that a try may take for nothing; each <see cref="LeastBytesPerSecond"/> received add one more.</summary>
    public required int TrySeconds { get; init; }

    /// <summary>The slowest transfer that is waited for, in bytes a second.</summary>
    public required int LeastBytesPerSecond { get; init; }

    /// <summary>Size of a document, at most, in MiB.</summary>
    public required int MostMebibytes { get; init; }

    /// <summary>The shipped settings.</summary>
    public static FetchSettings Shipped { get; } = ReadShipped();

    /// <param name="json">The whole file.</param>
    /// <exception cref="JsonException">No settings.</exception>
    public static FetchSettings Read(Stream json) =>
        JsonSerializer.Deserialize(json, FetchJson.Default.FetchSettings) ?? throw new JsonException("The file holds no settings.");

    /// <summary>The address of a document.</summary>
    /// <param name="document">Which.</param>
    /// <param name="type">One of <see cref="Types"/>.</param>
    public Uri Address(DocumentKey document, string type) => new(
        Base.TrimEnd('/')
        + Path.Replace("{symbol}", Uri.EscapeDataString(document.Symbol), StringComparison.Ordinal)
            .Replace("{language}", Languages[document.Language], StringComparison.Ordinal)
            .Replace("{type}", Types[type], StringComparison.Ordinal));

    /// <summary>The address at which a person reads the document.</summary>
    public string ReaderAddress(DocumentKey document) =>
        Reader.Replace("{code}", document.Language, StringComparison.Ordinal)
            .Replace("{symbol}", document.Symbol, StringComparison.Ordinal);

    private static FetchSettings ReadShipped()
    {
        using Stream json = typeof(FetchSettings).Assembly.GetManifestResourceStream("settings.json")!;
        return Read(json);
    }
}

/// <summary>The JSON of settings and of what is known of a fetched file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(FetchSettings))]
[JsonSerializable(typeof(FileRecord))]
internal sealed partial class FetchJson : JsonSerializerContext;
