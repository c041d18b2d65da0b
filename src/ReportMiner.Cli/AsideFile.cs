using System.Text;

namespace ReportMiner.Cli;

/// <summary>Writes a text file aside and renames it once it is whole.</summary>
internal static class AsideFile
{
    /// <summary>UTF-8 without a mark, lines ended by <c>\n</c>.</summary>
    public static void Write(string path, Action<TextWriter> content)
    {
        string aside = path + ".new";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using (var writer = new StreamWriter(aside, false, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                content(writer);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UserException($"Cannot write '{path}': {e.Message}");
        }
        finally
        {
            // Still there after a fault only, a full disk say.
            Discard(aside);
        }
    }

    private static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault that left it there is the one to tell.
        }
    }
}
