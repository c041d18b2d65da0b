using ReportMiner.Ingestion;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>
/// Searches a folder with the folders in it for documents. A folder inside that cannot be opened, and a link that leads out of the folder
/// searched, are found too, each with the reason why it is not opened: nothing is passed over.
/// </summary>
internal sealed class FolderSearch
{
    private static readonly EnumerationOptions All = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false
    };

    private readonly bool _followLinks;
    private readonly string _root;
    private readonly string _realRoot;
    private readonly List<(string Path, Diagnostic? Refusal)> _found = [];

    private FolderSearch(string root, bool followLinks) => (_root, _realRoot, _followLinks) = (root, RealPath.Of(root), followLinks);

    /// <param name="folder">Full path.</param>
    /// <param name="followLinks">Whether links to files outside the folder are read as files of it.</param>
    /// <exception cref="IOException">The folder itself cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself cannot be opened.</exception>
    public static List<(string Path, Diagnostic? Refusal)> Of(string folder, bool followLinks)
    {
        var search = new FolderSearch(folder, followLinks);
        foreach (FileSystemInfo entry in Entries(folder))
        {
            search.Take(entry);
        }

        return search._found;
    }

    private static List<FileSystemInfo> Entries(string folder) => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All)];

    private void Take(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo)
        {
            TakeFolder(entry);
        }
        else if (!entry.Name.StartsWith('.') && (DocumentReaders.Searches(entry.Name) || BeginsAsDocument(entry)))
        {
            _found.Add((entry.FullName, entry.LinkTarget is not null && !_followLinks && LeadsOut(entry) ? OutsideLink : null));
        }
    }

    /// <summary>Looks into a plain file whose name says nothing. A pipe or a device has no length.</summary>
    private static bool BeginsAsDocument(FileSystemInfo entry)
    {
        try
        {
            if (entry is not FileInfo { LinkTarget: null, Length: > 0 } file)
            {
                return false;
            }

            Span<byte> head = stackalloc byte[DocumentReaders.HeadLength];
            using FileStream stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return DocumentReaders.Searches(file.Name, head[..read]);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>A link to a folder could lead round in a circle, or out of what the user named.</summary>
    private void TakeFolder(FileSystemInfo folder)
    {
        if (folder.LinkTarget is not null)
        {
            if (LeadsOut(folder))
            {
                _found.Add((folder.FullName, OutsideLink));
            }

            return;
        }

        try
        {
            foreach (FileSystemInfo entry in Entries(folder.FullName))
            {
                Take(entry);
            }
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            _found.Add((folder.FullName, DiagnosticCatalogue.Unreadable.At("The folder cannot be opened; the files in it were not read.")));
        }
    }

    private bool LeadsOut(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target && !IsInside(RealPath.Of(target.FullName));
        }
        catch (IOException)
        {
            // A ring of links; whoever opens it says so.
            return false;
        }
    }

    private bool IsInside(string path) => IsUnder(path, _root) || IsUnder(path, _realRoot);

    private static bool IsUnder(string path, string folder) =>
        path == folder
            || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static Diagnostic OutsideLink =>
        DiagnosticCatalogue.Unreadable.At("The link leads out of the folder that was named; name its target, or use --follow-links.");
}
