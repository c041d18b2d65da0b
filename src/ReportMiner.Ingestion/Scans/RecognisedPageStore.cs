using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Records;

namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// Keeps what was recognised, a file a page. One that is damaged counts as absent; where nothing can be kept, the page is recognised again.
/// </summary>
internal sealed class RecognisedPageStore
{
    private const string Ending = ".page";

    private readonly string _folder;

    /// <param name="folder">Its folder; empty to keep nothing.</param>
    public RecognisedPageStore(string folder) => _folder = folder;

    /// <returns>What was kept under a key; <see langword="null"/> for nothing.</returns>
    public string? Find(string key)
    {
        string path = PathOf(key);
        if (_folder.Length == 0 || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new StreamReader(packed, Encoding.UTF8);
            string hash = reader.ReadLine() ?? "", text = reader.ReadToEnd();
            return hash == HashOf(text) ? text : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    public void Keep(string key, string text)
    {
        if (_folder.Length == 0)
        {
            return;
        }

        try
        {
            AsideFile.Write(PathOf(key), stream =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
                packed.Write(Encoding.UTF8.GetBytes(HashOf(text) + "\n" + text));
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The page is recognised again when it is asked for again.
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private string PathOf(string key) => Path.Combine(_folder, key + Ending);
}
