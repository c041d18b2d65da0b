using System.IO.Compression;
using System.Text;

namespace ReportMiner.Linguistics;

/// <summary>Reads the text resources of this assembly; those named <c>.gz</c> are unpacked.</summary>
internal static class EmbeddedText
{
    /// <returns>The lines; none where the resource is not there.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream? stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            yield break;
        }

        using Stream content = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
