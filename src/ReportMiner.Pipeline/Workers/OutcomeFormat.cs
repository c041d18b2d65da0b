using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// An outcome as bytes, between processes and in the cache. The items of a document share its source, as many stages rely on: it is
/// written once.
/// </summary>
internal static class OutcomeFormat
{
    private static readonly SourceInfo Shared = new() { File = "", Sha256 = "", Size = 0, Meeting = "" };

    // Cyrillic letters as they are: escaped they would take three times the room.
    private static readonly OutcomeJsonContext Context = new(new JsonSerializerOptions(OutcomeJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(DocumentOutcome outcome) => JsonSerializer.SerializeToUtf8Bytes(
        outcome with { Items = [.. outcome.Items.Select(i => i with { Source = Shared })] },
        Context.DocumentOutcome);

    /// <exception cref="JsonException">The bytes hold no outcome.</exception>
    public static DocumentOutcome Read(ReadOnlySpan<byte> bytes)
    {
        DocumentOutcome outcome = JsonSerializer.Deserialize(bytes, Context.DocumentOutcome) ?? throw new JsonException("No outcome.");
        SourceInfo source = outcome.Document.Source;
        return outcome with { Items = [.. outcome.Items.Select(i => i with { Source = source })] };
    }
}
