using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportMiner.Fetching;

/// <summary>
/// A transfer that has begun: <c>ru.part</c>, and in <c>ru.part.json</c> of what content it is. It goes on in a later try or run.
/// </summary>
internal sealed class PartFile(string path)
{
    private string Notes => path + ".json";

    /// <summary>Path of the bytes so far.</summary>
    public string Path => path;

    /// <summary>Bytes so far.</summary>
    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Of what content the bytes are; <see langword="null"/> where that is not known, and they count for nothing.</summary>
    public PartNotes? Begun()
    {
        try
        {
            return Length > 0 && File.Exists(Notes)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(Notes), PartJson.Default.PartNotes)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Begins with no bytes.</summary>
    public FileStream Begin(PartNotes notes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.Delete(path);
        File.WriteAllBytes(Notes, JsonSerializer.SerializeToUtf8Bytes(notes, PartJson.Default.PartNotes));
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Goes on behind the bytes so far.</summary>
    public FileStream GoOn() => new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    /// <summary>Removes the bytes and what is known of them.</summary>
    public void Discard()
    {
        if (Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            File.Delete(path);
            File.Delete(Notes);
        }
    }
}

/// <summary>Of what content a part is.</summary>
/// <param name="Asked">The address that was asked for.</param>
/// <param name="ETag">The server's strong mark of the content, without which a transfer does not go on.</param>
/// <param name="Length">Length of the whole, where the server says it.</param>
internal sealed record PartNotes(string Asked, string? ETag, long? Length);

[JsonSerializable(typeof(PartNotes))]
internal sealed partial class PartJson : JsonSerializerContext;
