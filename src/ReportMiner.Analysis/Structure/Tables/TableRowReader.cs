using System.Collections.Immutable;
using ReportMiner.Analysis.Structure.Paragraphs;
using ReportMiner.Linguistics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Tables;

/// <summary>Makes one block of every row of a table.</summary>
internal sealed class TableRowReader(LineJoiner joiner, ParagraphSegmenter segmenter)
{
    /// <param name="lines">The table lines of the document, in reading order.</param>
    public IEnumerable<Block> Read(IEnumerable<Line> lines) =>
        lines.GroupBy(l => (l.Cell!.Value.Table, l.Cell.Value.Row)).Select(row => RowBlock([.. row]));

    private Block RowBlock(List<Line> row)
    {
        ImmutableArray<TableCell> cells = [.. row.GroupBy(l => l.Cell!.Value.Column).OrderBy(c => c.Key).Select(c => Cell(c.Key, [.. c]))];
        string text = string.Join('\t', cells.Select(c => c.Text));
        return new Block
        {
            Kind = BlockKind.Table,
            Text = text,
            Language = LanguageDetector.Detect(text),
            Cells = cells,
            Table = row[0].Cell!.Value.Table,
            TableHeader = row[0].Cell!.Value.Header,
            Spans = Places.Spans(row),
            Pages = Places.Pages(row),
            Boxes = Places.Boxes(row),
        };
    }

    private TableCell Cell(int column, List<Line> lines)
    {
        IEnumerable<string> paragraphs = segmenter.Segment(lines).Select(s => WithLabel(s));
        return new TableCell(column, string.Join('\n', paragraphs), lines.TrueForAll(l => l.Style.HasFlag(TextStyle.Bold)));
    }

    private string WithLabel(Segment segment)
    {
        string text = joiner.Join(segment.Lines).Text;
        return segment.First.AutoLabel is { } label ? label + " " + text : text;
    }
}
