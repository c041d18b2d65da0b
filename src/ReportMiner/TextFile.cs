using System.Text;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner;

/// <summary>Writes a text file that a command was asked for, whole or not at all.</summary>
internal static class TextFile
{
    /// <summary>UTF-8 without a mark, lines ended by <c>\n</c>.</summary>
    /// <exception cref="InputException">The file may not be written.</exception>
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
            throw new InputException($"Cannot write '{path}': {e.Message}");
        }
    }
}
