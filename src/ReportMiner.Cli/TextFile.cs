using System.Text;
using ReportMiner.Model.Records;

namespace ReportMiner.Cli;

/// <summary>Writes a text file that a command was asked for, whole or not at all.</summary>
internal static class TextFile
{
    /// <summary>UTF-8 without a mark, lines ended by <c>\n</c>.</summary>
    /// <exception cref="UserException">The file may not be written.</exception>
    public static void Write(string path, Action<TextWriter> content)
    {
        try
        {
            AsideFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                content(writer);
            });
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UserException($"Cannot write '{path}': {e.Message}");
        }
    }
}
