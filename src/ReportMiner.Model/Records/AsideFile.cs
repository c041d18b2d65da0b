namespace ReportMiner.Model.Records;

/// <summary>Writes files completely or not at all: aside first, then under their names.</summary>
public static class AsideFile
{
    /// <summary>After the name of a file that is being written.</summary>
    public const string Ending = ".new";

    /// <param name="path">Name of the file; its folder is made where it does not exist, and a file of that name is replaced.</param>
    /// <param name="content">Writes the content.</param>
    /// <exception cref="IOException">The disk is full, or cannot be written; the earlier file of that name is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        string aside = path + Ending;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                content(stream);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            DeleteIfPossible(aside);
            throw;
        }
    }

    /// <summary>Deletes a file that nobody needs; where that cannot be done, it is left to another time.</summary>
    public static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Report the first fault: it left the file there.
        }
    }
}
