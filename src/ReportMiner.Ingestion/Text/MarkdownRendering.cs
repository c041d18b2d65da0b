using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>Renders a tree of Markdown to lines.</summary>
internal sealed partial class MarkdownRendering(string source)
{
    private readonly TextLayout _layout = TextLayout.Measure(source, LineSplitter.Split(source));
    private Line _form = Form(ParagraphStart.Begins, 0);
    private int _listDepth;
    private int _tables;
    private string? _label;
    private TextStyle _tags;

    public LineWriter Writer { get; } = new();

    /// <summary>Indexes of the lines that follow a rule.</summary>
    public HashSet<int> AfterRule { get; } = [];

    public void Render(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            Render(block);
        }
    }

    private void Render(Block block)
    {
        switch (block)
        {
            case Table table:
                RenderTable(table);
                break;
            case ListBlock list:
                RenderList(list);
                break;
            case Footnote note:
                RenderNote(note, note.Order.ToString(CultureInfo.InvariantCulture));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ThematicBreakBlock:
                AfterRule.Add(Writer.Lines.Count);
                break;
            case HeadingBlock heading:
                RenderLeaf(heading, Form(ParagraphStart.Begins, _listDepth) with { HeadingLevel = heading.Level });
                break;
            case CodeBlock code:
                RenderCode(code);
                break;
            case LeafBlock leaf:
                RenderLeaf(leaf, Form(ParagraphStart.Begins, _listDepth));
                break;
            case ContainerBlock inner:
                Render(inner);
                break;
        }
    }

    private void RenderList(ListBlock list)
    {
        if (list is { Count: 1, BulletType: '*' } && AsteriskCall().IsMatch(source))
        {
            RenderNote((ListItemBlock)list[0], "*");
            return;
        }

        _listDepth++;
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            _label = MarkdownLabels.Automatic(item);
            if (MarkdownLabels.Typed(item) is { } typed)
            {
                Writer.Write(typed + " ");
            }

            Render(item);
            EndLine();
        }

        _listDepth--;
    }

    private void RenderNote(ContainerBlock note, string mark)
    {
        int first = Writer.Lines.Count;
        Render(note);
        Writer.ChangeFrom(first, (line, i) => line with { Role = LineRole.Footnote, FootnoteMark = i == 0 ? mark : null });
    }

    private void RenderTable(Table table)
    {
        int row = 0;
        foreach (TableRow cells in table.OfType<TableRow>())
        {
            int column = 0;
            foreach (TableCell cell in cells.OfType<TableCell>())
            {
                int first = Writer.Lines.Count;
                Render(cell);
                var place = new CellPlace(_tables, row, column, cells.IsHeader);
                Writer.ChangeFrom(first, (line, _) => line with { Role = LineRole.Table, Cell = place });
                column += Math.Max(1, cell.ColumnSpan);
            }

            row++;
        }

        _tables++;
    }

    private void RenderCode(CodeBlock code)
    {
        foreach (string line in code.Lines.ToString().Split('\n'))
        {
            _form = Form(ParagraphStart.Begins, _listDepth);
            Writer.Write(line);
            EndLine();
        }
    }

    private void RenderLeaf(LeafBlock leaf, Line form)
    {
        _form = form;
        _tags = TextStyle.Plain;
        if (leaf.Inline is not null)
        {
            Render(leaf.Inline, TextStyle.Plain);
        }

        EndLine();
    }

    private void Render(ContainerInline container, TextStyle style)
    {
        foreach (Inline inline in container)
        {
            Render(inline, style);
        }
    }

    private void Render(Inline inline, TextStyle style)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Writer.Write(literal.Content.ToString(), style | _tags);
                break;
            case CodeInline code:
                Writer.Write(code.Content, style | _tags);
                break;
            case HtmlEntityInline entity:
                Writer.Write(entity.Transcoded.ToString(), style | _tags);
                break;
            case AutolinkInline link:
                Writer.Write(link.Url, style | _tags);
                break;
            case FootnoteLink { IsBackLink: false } call:
                Writer.Write(call.Footnote.Order.ToString(CultureInfo.InvariantCulture), style | TextStyle.Superscript);
                break;
            case LineBreakInline end:
                RenderLineEnd(end, style);
                break;
            case HtmlInline html:
                RenderTag(html.Tag, style);
                break;
            case EmphasisInline emphasis:
                Render(emphasis, style | StyleOf(emphasis));
                break;
            case ContainerInline inner:
                Render(inner, style);
                break;
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '^' => TextStyle.Superscript,
        _ => emphasis.DelimiterCount == 2 ? TextStyle.Bold : TextStyle.Italic,
    };

    private void RenderTag(string tag, TextStyle style)
    {
        Match match = Tag().Match(tag);
        TextStyle tagged = match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "sup" => TextStyle.Superscript,
            "b" or "strong" => TextStyle.Bold,
            "i" or "em" => TextStyle.Italic,
            "u" => TextStyle.Underlined,
            _ => TextStyle.Plain,
        };
        _tags = match.Groups["end"].Success ? _tags & ~tagged : _tags | tagged;
        if (match.Groups["name"].Value.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            BreakLine(style != TextStyle.Plain);
        }
    }

    private void RenderLineEnd(LineBreakInline end, TextStyle style)
    {
        int lineStart = source.LastIndexOf('\n', Math.Max(0, end.Span.Start - 1)) + 1;
        string line = source[lineStart..end.Span.Start].TrimEnd();
        int nextStart = Math.Min(source.Length, end.Span.End + 1);
        int nextEnd = source.IndexOf('\n', nextStart);
        string next = source[nextStart..(nextEnd < 0 ? source.Length : nextEnd)].TrimStart();
        if (!end.IsHard && _layout.Wrapped && line.Length + 1 + next.Split(' ', 2)[0].Length > _layout.Width * FullLine)
        {
            Writer.Write("\n", style);
            return;
        }

        BreakLine(style != TextStyle.Plain || RunningText.RunsOn(line, next));
    }

    /// <summary>The part of the usual width that a line must reach for its end to be the page's and not the writer's.</summary>
    private const double FullLine = 0.85;

    private void BreakLine(bool goesOn)
    {
        EndLine();
        _form = Form(goesOn ? ParagraphStart.Continues : ParagraphStart.Untold, _listDepth);
    }

    private void EndLine()
    {
        if (!Writer.HasText)
        {
            return;
        }

        double gap = Writer.Lines.Count == 0 ? 0 : _form.ParagraphStart == ParagraphStart.Begins ? 2 : 1;
        Writer.EndLine(_form with { AutoLabel = _label, GapBefore = gap });
        _label = null;
        _form = Form(ParagraphStart.Begins, _listDepth);
    }

    private static Line Form(ParagraphStart start, int listDepth) =>
        new() { Start = 0, End = 0, ParagraphStart = start, ListDepth = listDepth };

    [GeneratedRegex(@"[\p{L}»”""\)\]]\*(?=\s|$|[.,;:\)])", RegexOptions.CultureInvariant)]
    private static partial Regex AsteriskCall();

    [GeneratedRegex(@"^<(?<end>/)?(?<name>[A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
