using System.Collections.Immutable;
using System.Text;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>
/// Renders a document as programs give it back that take text out of printed pages: hard lines of 80 characters with an empty line behind
/// each, words cut at line ends, marks of footnotes glued to their words, footnotes and addresses of links at the end of a page, which the
/// next page follows without an empty line. Masthead, running heads and page numbers are gone.
/// </summary>
public static class PrintedTextRenderer
{
    private const int LineWidth = 80;
    private const int LinesOnPage = 44;

    public static Rendering Render(SourceDocument document)
    {
        var text = new StringBuilder();
        var page = new PrintedPage(document.Has("link-lists"), document.IsRussian);
        var hyphens = ImmutableArray.CreateBuilder<LineEndHyphen>();
        var breaker = new LineBreaker(f => f.Text.Length, 1, true);
        foreach (SourceBlock block in document.Body)
        {
            string indent = Indent(block);
            string label = block.PrintedLabel.Length > 0 ? block.PrintedLabel + " " : "";
            IEnumerable<Fragment> fragments = RunningText.Of(block).Prepend(new Fragment(label, Face.Regular));
            if (block.Kind == "heading")
            {
                page.AddGap();
            }

            IReadOnlyList<SetLine> lines = breaker.Break(Word.Split(fragments), LineWidth - indent.Length, LineWidth);
            for (int i = 0; i < lines.Count; i++)
            {
                if (page.Lines >= LinesOnPage)
                {
                    text.Append(page.Close());
                    page = page.Next();
                }

                page.Add((i == 0 ? indent : "") + string.Join(' ', lines[i].Words.Select(w => w.Text)), lines[i]);
                if (lines[i].Hyphen is { } hyphen)
                {
                    hyphens.Add(hyphen);
                }
            }

            if (block.Kind == "heading")
            {
                page.AddGap();
            }
        }

        text.Append(page.Close());
        return new Rendering("txt", TextFile.Bytes(text.ToString()), hyphens.ToImmutable());
    }

    private static string Indent(SourceBlock block) => block.Kind switch
    {
        "heading" => "  ",
        "item" => new string(' ', 2 * block.Degree),
        _ => block.Label.Length > 0 ? "" : " ",
    };
}
