using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>The documents that a run was made from, where they can still be found: only the very bytes that were read are shown.</summary>
/// <param name="store">Knows their names and hashes.</param>
/// <param name="folders">Folders that may hold them: each file is looked for below them, by the name that the run has for it.</param>
/// <param name="elsewhere">Gets a file, by name and hash, that is in none of the folders; <see langword="null"/> where it does not have
/// it.</param>
internal sealed class SourceFiles(ReviewStore store, IReadOnlyList<string> folders, Func<string, string, string?> elsewhere)
{
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <returns>The full path; <see langword="null"/> where the file is not there, or not the same any more.</returns>
    public string? Find(int document)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        return statements.Rows("SELECT file, sha256 FROM document WHERE n = $1", r => (r.GetString(0), r.GetString(1)), document)
            is [var (file, hash)]
            ? Find(file, hash)
            : null;
    }

    private string? Find(string file, string hash)
    {
        if (_found.TryGetValue(hash, out string? known) && File.Exists(known))
        {
            return known;
        }

        string? path = folders.Select(f => Below(f, file)).FirstOrDefault(p => p is not null && File.Exists(p) && Hash(p) == hash)
            ?? elsewhere(file, hash);
        if (path is not null)
        {
            _found[hash] = path;
        }

        return path;
    }

    // A name with '..' or of another drive leads nowhere.
    private static string? Below(string folder, string file)
    {
        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar, path = Path.GetFullPath(Path.Combine(root, file));
        return path.StartsWith(root, StringComparison.Ordinal) ? path : null;
    }

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
