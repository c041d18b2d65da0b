using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Tables;

/// <summary>The places of lines: their spans, pages and boxes.</summary>
internal static class Places
{
    public static ImmutableArray<TextSpan> Spans(IEnumerable<Line> lines) =>
        [.. lines.Select(l => new TextSpan(l.Start, l.End)).OrderBy(s => s.Start)];

    public static ImmutableArray<int> Pages(IEnumerable<Line> lines) =>
        [.. lines.Select(l => l.Page).Where(p => p > 0).Distinct().Order()];

    /// <summary>One rectangle a run of lines on one page and in one column.</summary>
    public static ImmutableArray<PageBox> Boxes(IEnumerable<Line> lines)
    {
        var boxes = ImmutableArray.CreateBuilder<PageBox>();
        foreach (Line line in lines)
        {
            if (line.Box is not { } box)
            {
                continue;
            }

            bool joins = boxes.Count > 0 && boxes[^1].Page == line.Page && box.Top >= boxes[^1].Box.Top
                && box.Left < boxes[^1].Box.Right && box.Right > boxes[^1].Box.Left;
            if (joins)
            {
                boxes[^1] = boxes[^1] with { Box = boxes[^1].Box.Union(box) };
            }
            else
            {
                boxes.Add(new PageBox(line.Page, box));
            }
        }

        return boxes.ToImmutable();
    }
}
