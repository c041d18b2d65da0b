using System.Text;
using AngleSharp.Dom;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>Renders a tree of HTML to lines, white space merged as a browser does.</summary>
internal sealed class HtmlRendering
{
    private int _listDepth;
    private int _tables;
    private string? _label;
    private Line _form = Form();
    private bool _space;
    private bool _begins = true;
    private CellPlace? _cell;

    public LineWriter Writer { get; } = new();

    public void Render(IDocument document)
    {
        if (document.DocumentElement is { } root)
        {
            Children(root, TextStyle.Plain, false);
        }

        EndLine();
    }

    private void Children(INode node, TextStyle style, bool preformatted)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Write(text.Data, style, preformatted);
            }
            else if (child is IElement element && !HtmlElements.IsHidden(element))
            {
                Render(element, style, preformatted);
            }
        }
    }

    private void Render(IElement element, TextStyle style, bool preformatted)
    {
        style |= HtmlElements.StyleOf(element);
        preformatted |= element.LocalName == "pre";
        switch (element.LocalName)
        {
            case "br":
                EndLine();
                _begins = false;
                break;
            case "table":
                EndLine();
                RenderTable(element, style);
                break;
            case "ol" or "ul" or "menu":
                EndLine();
                _listDepth++;
                Children(element, style, preformatted);
                EndLine();
                _listDepth--;
                break;
            case "li":
                EndLine();
                _label = HtmlListLabels.Of(element);
                Children(element, style, preformatted);
                EndLine();
                _label = null;
                break;
            case "nav":
            case "footer" when element.ParentElement?.LocalName == "body":
                RenderFurniture(element, style, preformatted);
                break;
            default:
                RenderOther(element, style, preformatted);
                break;
        }
    }

    /// <summary>Menus and what a site prints under each of its pages are no text of the document.</summary>
    private void RenderFurniture(IElement element, TextStyle style, bool preformatted)
    {
        EndLine();
        int first = Writer.Lines.Count;
        Children(element, style, preformatted);
        EndLine();
        Writer.ChangeFrom(first, (line, _) => line with { Role = LineRole.Furniture });
    }

    private void RenderOther(IElement element, TextStyle style, bool preformatted)
    {
        if (!HtmlElements.IsBlock(element))
        {
            Children(element, style, preformatted);
            return;
        }

        EndLine();
        Line outer = _form;
        _form = _form with
        {
            HeadingLevel = Math.Max(_form.HeadingLevel, HtmlElements.HeadingLevel(element)),
            Centered = _form.Centered || HtmlElements.IsCentered(element),
        };
        Children(element, style, preformatted);
        EndLine();
        _form = outer;
    }

    /// <summary>
    /// Rows and cells in their places; a cell that spans rows keeps its columns in those below. An inner table is text of its cell.
    /// </summary>
    private void RenderTable(IElement table, TextStyle style)
    {
        if (_cell is not null)
        {
            Children(table, style, false);
            EndLine();
            return;
        }

        int number = _tables++;
        var held = new Dictionary<int, int>();
        int row = 0;
        foreach (IElement part in table.Descendants<IElement>().Where(e => Owner(e) == table && !Hidden(e, table)))
        {
            if (part.LocalName == "caption")
            {
                Children(part, style, false);
                EndLine();
            }
            else if (part.LocalName == "tr")
            {
                RenderRow(part, style, number, row++, held);
            }
        }
    }

    private static IElement? Owner(IElement element) => element.Ancestors<IElement>().FirstOrDefault(e => e.LocalName == "table");

    private static bool Hidden(IElement element, IElement table) =>
        HtmlElements.IsHidden(element) || element.Ancestors<IElement>().TakeWhile(e => e != table).Any(HtmlElements.IsHidden);

    private void RenderRow(IElement row, TextStyle style, int table, int number, Dictionary<int, int> held)
    {
        IElement[] cells = [.. row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsHidden(cell))];
        bool header = row.ParentElement?.LocalName == "thead" || cells.Length > 0 && cells.All(cell => cell.LocalName == "th");
        int column = 0;
        foreach (IElement cell in cells)
        {
            while (held.GetValueOrDefault(column) > number)
            {
                column++;
            }

            EndLine();
            _cell = new CellPlace(table, number, column, header);
            Children(cell, style | HtmlElements.StyleOf(cell), false);
            EndLine();
            _cell = null;
            int width = Span(cell, "colspan", 1000), height = Span(cell, "rowspan", 65534);
            for (int i = 0; i < width; i++, column++)
            {
                held[column] = number + height;
            }
        }
    }

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), out int span) && span > 0 ? Math.Min(span, most) : 1;

    private void Write(string data, TextStyle style, bool preformatted)
    {
        if (preformatted)
        {
            string[] lines = data.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    EndLine();
                    _begins = false;
                }

                Writer.Write(lines[i], style);
            }

            return;
        }

        var merged = new StringBuilder(data.Length);
        foreach (char c in data)
        {
            bool space = c is ' ' or '\n' or '\t' or '\r' or '\f';
            if (!space || !_space && (Writer.HasText || merged.Length > 0))
            {
                merged.Append(space ? ' ' : c);
            }

            _space = space;
        }

        Writer.Write(merged.ToString(), style);
    }

    private void EndLine()
    {
        _space = false;
        if (!Writer.HasText)
        {
            return;
        }

        Writer.EndLine(_form with
        {
            Role = _cell is null ? LineRole.Body : LineRole.Table,
            Cell = _cell,
            ParagraphStart = _begins ? ParagraphStart.Begins : ParagraphStart.Untold,
            GapBefore = Writer.Lines.Count == 0 ? 0 : _begins ? 2 : 1,
            AutoLabel = _label,
            ListDepth = _listDepth,
        });
        _label = null;
        _begins = true;
    }

    private static Line Form() => new() { Start = 0, End = 0 };
}
