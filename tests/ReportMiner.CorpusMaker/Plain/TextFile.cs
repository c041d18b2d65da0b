using System.Text;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>Text files as bytes: UTF-8 without a byte order mark, lines separated by line feeds.</summary>
internal static class TextFile
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
