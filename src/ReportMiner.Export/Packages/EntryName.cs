using System.Text;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Packages;

/// <summary>The name of a source file as that of an entry in a zip. It names one file on any system and leads out of no folder.</summary>
internal static class EntryName
{
    /// <summary>Most bytes (UTF-8) that are kept: file systems take 255, and the exporters add to it.</summary>
    private const int Longest = 220;

    /// <summary>What parts folders or has a meaning in names on one system or another; a line end or tab is no better.</summary>
    private const string Unfit = "/\\:*?\"<>|\n\t";

    public static string Of(string file)
    {
        var name = new StringBuilder(file.Length);
        int bytes = 0;
        foreach (Rune rune in CellText.Clean(file).EnumerateRunes())
        {
            Rune kept = rune.IsBmp && Unfit.Contains((char)rune.Value, StringComparison.Ordinal) ? new Rune('_') : rune;
            bytes += kept.Utf8SequenceLength;
            if (bytes > Longest)
            {
                break;
            }

            name.Append(kept);
        }

        return name.ToString();
    }
}
