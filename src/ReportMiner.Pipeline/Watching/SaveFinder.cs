using ReportMiner.Ingestion;

namespace ReportMiner.Pipeline.Watching;

/// <summary>
/// Finds the files of a folder that were saved and are whole: a file counts when its size and its time have stayed the same from one look
/// to the next.
/// Lock files of Word, files that programs write aside before they rename them, and hidden files never count.
/// </summary>
/// <param name="folder">Folder that is watched, with the folders in it.</param>
/// <param name="output">Folder in which results are written; nothing in it counts.</param>
internal sealed class SaveFinder(string folder, string output)
{
    private static readonly string[] Aside = ["~$", ".", "~WR", "._"];

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    private readonly string _output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)) + Path.DirectorySeparatorChar;
    private readonly Dictionary<string, (long Size, DateTime Time)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Size, DateTime Time)> _taken = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    /// <returns>Full paths of files that have stayed the same since the last look and were not taken in this state before, in
    /// order.</returns>
    public List<string> Look()
    {
        var settled = new List<string>();
        foreach (string file in Files())
        {
            if (State(file) is not { } state)
            {
                continue;
            }

            if (_seen.TryGetValue(file, out var before) && before == state && !(_taken.TryGetValue(file, out var taken) && taken == state))
            {
                settled.Add(file);
            }

            _seen[file] = state;
        }

        return settled;
    }

    /// <summary>Marks a file as done in the state of the last look.</summary>
    public void Take(string file) => _taken[file] = _seen[file];

    private IEnumerable<string> Files()
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", Everywhere).Select(Path.GetFullPath).Where(IsDocument)
                .Order(StringComparer.Ordinal)];
        }
        catch (IOException)
        {
            // The folder itself may be renamed and come back, as synchronised folders do.
            return [];
        }
    }

    private bool IsDocument(string file) => !file.StartsWith(_output, StringComparison.Ordinal)
        && !Array.Exists(Aside, a => Path.GetFileName(file).StartsWith(a, StringComparison.Ordinal))
        && !file.EndsWith('~')
        && DocumentReaders.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static (long Size, DateTime Time)? State(string file)
    {
        var info = new FileInfo(file);
        try
        {
            return info.Exists && info.Length > 0 ? (info.Length, info.LastWriteTimeUtc) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
