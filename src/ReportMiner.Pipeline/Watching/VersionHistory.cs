using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ReportMiner.Pipeline.Watching;

/// <summary>
/// The versions of watched files: each content once, under its SHA-256, and a log that says which file had which content in which order.
/// The log is
/// read when the watch restarts, so that a save made meanwhile is compared with the last version seen.
/// </summary>
internal sealed class VersionHistory
{
    private const string Log = "versions.jsonl";

    private readonly string _folder;
    private readonly Dictionary<string, (string Sha256, int Number)> _last = new(StringComparer.Ordinal);

    /// <param name="folder">Folder of the versions; made where it is not there.</param>
    public VersionHistory(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        string log = Path.Combine(folder, Log);
        foreach (string line in File.Exists(log) ? File.ReadAllLines(log) : [])
        {
            if (Parse(line) is { } entry && File.Exists(PathOf(entry.Sha256, entry.File)))
            {
                _last[entry.File] = (entry.Sha256, entry.Number);
            }
        }
    }

    /// <returns>The last version of a file: its path, its content and its number from 1; <see langword="null"/> for none.</returns>
    public (string Path, string Sha256, int Number)? Last(string name) =>
        _last.TryGetValue(name, out var last) ? (PathOf(last.Sha256, name), last.Sha256, last.Number) : null;

    /// <summary>Copies a file aside, so that what is hashed, read and kept is one content.</summary>
    /// <returns>Path of the copy and its hash.</returns>
    /// <exception cref="IOException">The file is being written or gone.</exception>
    public (string Path, string Sha256) Copy(string file)
    {
        string aside = Path.Combine(_folder, $"incoming{Path.GetExtension(file)}");
        using (var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
        using (FileStream target = File.Create(aside))
        {
            source.CopyTo(target);
        }

        using FileStream written = File.OpenRead(aside);
        return (aside, Convert.ToHexStringLower(SHA256.HashData(written)));
    }

    /// <summary>Keeps a copied content as the newest version of a file.</summary>
    /// <returns>Its number from 1.</returns>
    public int Keep(string name, string copy, string sha256)
    {
        int number = (_last.TryGetValue(name, out var last) ? last.Number : 0) + 1;
        File.Move(copy, PathOf(sha256, name), overwrite: true);
        File.AppendAllText(Path.Combine(_folder, Log), Line(name, sha256, number));
        _last[name] = (sha256, number);
        return number;
    }

    private string PathOf(string sha256, string name) => Path.Combine(_folder, sha256 + Path.GetExtension(name).ToLowerInvariant());

    private static string Line(string name, string sha256, int number) =>
        $"{{\"file\":\"{JsonEncodedText.Encode(name)}\",\"sha256\":\"{sha256}\",\"version\":{number.ToString(CultureInfo.InvariantCulture)}}}\n";

    /// <summary>A line that a kill cut off is left out.</summary>
    private static (string File, string Sha256, int Number)? Parse(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return (root.GetProperty("file").GetString()!, root.GetProperty("sha256").GetString()!, root.GetProperty("version").GetInt32());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
