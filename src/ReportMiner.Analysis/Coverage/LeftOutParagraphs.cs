using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds paragraphs that are in no row although most of their section is: one of a list of recommendations may have been passed over for
/// its words.
/// </summary>
internal static partial class LeftOutParagraphs
{
    /// <summary>Rows beside which a paragraph without one is doubtful.</summary>
    private const int FewestRows = 2;

    /// <summary>A shorter text is a title.</summary>
    private const int Shortest = 25;

    public static IEnumerable<Diagnostic> Find(Document document, ItemTexts items, RecommendationSections sections)
    {
        var groups = new Dictionary<int, List<int>>();
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            if (block is { Kind: BlockKind.Paragraph, Parent: < 0 } && block.Text.Length > Shortest
                && AskingSections.HeadingAbove(document, i) is >= 0 and var heading)
            {
                (groups.TryGetValue(heading, out List<int>? group) ? group : groups[heading] = []).Add(i);
            }
        }

        int restarts = groups.Values.Count(g => document.Blocks[g[0]].Path is ["1"]);
        foreach (List<int> group in groups.Values)
        {
            bool numbered = group.Count(i => document.Blocks[i].Path.Length == 1) * 2 > group.Count;
            int[] members = [.. group.Where(i => document.Blocks[i].Path.Length == 1 == numbered)];
            int[] left = [.. members.Where(i => !IsCovered(document, i, items) && !Introduces(document.Blocks[i], i == members[0]))];
            int rows = members.Count(i => IsCovered(document, i, items));
            bool list = numbered && restarts > 1 && document.Blocks[members[0]].Path is ["1"] && left.Length == 1 && rows > 0
                && sections.Recommends(members[0]);
            bool section = sections[group[0]] == SectionKind.Recommendations && rows >= FewestRows && left.Length * 2 <= rows;
            if (left.Length > 0 && (list || section))
            {
                Block first = document.Blocks[left[0]];
                yield return DiagnosticCatalogue.ParagraphLeftOut.At(
                    $"A paragraph among recommendations is in no row: \"{Excerpt.Of(first.Text)}\".",
                    first);
            }
        }
    }

    private static bool IsCovered(Document document, int index, ItemTexts items)
    {
        int end = index;
        while (end + 1 < document.Blocks.Length && IsUnder(document, end + 1, index))
        {
            end++;
        }

        return items.AnyIn(document.Blocks[index].Start, document.Blocks[end].End);
    }

    private static bool IsUnder(Document document, int block, int index)
    {
        for (int i = block; i >= 0; i = document.Blocks[i].Parent)
        {
            if (i == index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What opens a section, closes a meeting or keeps a number for a deleted text.</summary>
    private static bool Introduces(Block block, bool first) =>
        block.Text.EndsWith(':') || Placeholders.Is(block.Text) || Formal().IsMatch(block.Text)
            || (first && Opening().IsMatch(block.Text));

    [GeneratedRegex(
        @"\b(?:thank(?:s|ed)?|gratitude|appreciation|adopted (?:the|its) report|closed (?:the|its)|was closed|adjourned|took note of)\b|"
            + @"\b(?:поблагодарил|благодарит|признательност|закрыл|завершил|утвердил\w* доклад)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formal();

    [GeneratedRegex(
        @"\b(?:following|below|recommendations?|conclusions?|proposals?|based on)\b|"
            + @"\b(?:следующ|ниже|рекомендац|вывод|предложени|на основе)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
