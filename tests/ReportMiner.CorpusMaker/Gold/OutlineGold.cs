using System.Text;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>
/// Gold of the first level: headings, numbers of paragraphs and items as an indented list that an editor can check by eye.
/// </summary>
internal static class OutlineGold
{
    private const int Shown = 60;

    public static string Write(SourceDocument document)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(document.Name).Append("\n\n");
        int depth = 0;
        foreach (SourceBlock block in document.Body)
        {
            if (block.Kind is "heading" or "annex")
            {
                depth = Math.Max(0, block.Level - 1);
                Line(text, depth, $"**{$"{block.Label} {block.Text}".Trim()}**");
                depth++;
            }
            else if (block.Kind == "table")
            {
                Line(text, depth, $"table of {block.Header.Length} columns and {block.Rows.Length} rows");
            }
            else
            {
                string label = block.CleanLabel.Length > 0 ? $"`{block.CleanLabel}` " : block.Marker is null ? "" : "`•` ";
                Line(text, depth + block.Degree, label + Beginning(block.Text));
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append("- ").Append(line).Append('\n');

    private static string Beginning(string text)
    {
        int end = text.Length <= Shown ? text.Length : text.LastIndexOf(' ', Shown);
        return end == text.Length ? text : text[..end] + " …";
    }
}
