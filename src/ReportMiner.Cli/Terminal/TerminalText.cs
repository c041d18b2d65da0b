using System.Text;

namespace ReportMiner.Cli.Terminal;

/// <summary>Makes text of documents and file names harmless on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Control characters (escape sequences) and bidirectional controls become <c>�</c>; line breaks become spaces.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool bidirectional = c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
            clean.Append(c is '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029'
                ? ' '
                : char.IsControl(c) || bidirectional ? '\uFFFD' : c);
        }

        return clean.ToString();
    }
}
