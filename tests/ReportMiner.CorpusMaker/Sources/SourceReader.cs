using System.Text.Json;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>Reads the sources of the sample corpus.</summary>
public static class SourceReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Every source of a folder, in order of their names.</summary>
    /// <exception cref="JsonException">A file does not follow the schema; the message names it.</exception>
    public static IReadOnlyList<SourceDocument> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static SourceDocument Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceDocument>(File.ReadAllText(path), Options)
                ?? throw new JsonException("The file is empty.");
        }
        catch (JsonException fault)
        {
            throw new JsonException($"{Path.GetFileName(path)}: {fault.Message}", fault);
        }
    }
}
