using System.Security.Cryptography;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Cache;

/// <summary>Entries as files of a folder, one each. They are written aside and renamed.</summary>
internal sealed class OutcomeFolder : IOutcomeEntries
{
    private readonly string _folder;

    private OutcomeFolder(string folder) => _folder = folder;

    /// <param name="folder">The folder; made where it does not exist.</param>
    /// <exception cref="InputException">It cannot be made.</exception>
    public static OutcomeFolder Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new OutcomeFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot make the cache folder '{folder}': {e.Message}");
        }
    }

    public byte[]? Find(string name)
    {
        try
        {
            return File.ReadAllBytes(PathOf(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public bool Keep(string name, byte[] content)
    {
        try
        {
            AsideFile.Write(PathOf(name), stream => stream.Write(content));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes what a run over other files, or an older program, left.</summary>
    public void RemoveOthers(IReadOnlyCollection<string> names)
    {
        var kept = names.ToHashSet(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(p => IsEntry(p) && !kept.Contains(Path.GetFileName(p))).ToList())
        {
            AsideFile.DeleteIfPossible(path);
        }
    }

    /// <summary>Nothing but what the cache itself wrote is ever removed.</summary>
    private static bool IsEntry(string path)
    {
        string name = Path.GetFileName(path);
        name = name.EndsWith(AsideFile.Ending, StringComparison.Ordinal) ? name[..^AsideFile.Ending.Length] : name;
        return name.Length == 2 * SHA256.HashSizeInBytes && name.All(char.IsAsciiHexDigitLower);
    }

    private string PathOf(string name) => Path.Combine(_folder, name[..2], name);
}
