using System.Xml.Linq;
using ReportMiner.Ingestion.Docx;

namespace ReportMiner.Ingestion.Odt;

/// <summary>Converts tables to Word's model: a cell that continues downward is marked in each row that it reaches.</summary>
internal sealed class OdtTables
{
    /// <summary>A table of Word has at most 63 columns; wider claims count as that.</summary>
    private const int MostColumns = 63;
    private const int MostRows = 10_000;

    private readonly OdtStory _story;
    private readonly OdtStyles _styles;
    private readonly OdtBlocks _blocks;

    public OdtTables(OdtStory story, OdtStyles styles, OdtBlocks blocks) => (_story, _styles, _blocks) = (story, styles, blocks);

    public XElement Read(XElement table)
    {
        var made = new XElement(WordElements.W + "tbl", new XElement(WordElements.W + "tblPr"));
        var open = new Dictionary<int, (int Rows, int Columns)>();
        foreach ((XElement row, bool header) in Rows(table, header: false))
        {
            made.Add(Row(row, header, open));
        }

        return made;
    }

    private static IEnumerable<(XElement Row, bool Header)> Rows(XElement container, bool header)
    {
        foreach (XElement part in container.Elements())
        {
            if (part.Name == OdtNames.Table + "table-row")
            {
                yield return (part, header);
            }
            else if (part.Name.LocalName is "table-header-rows" or "table-rows" or "table-row-group")
            {
                foreach ((XElement, bool) row in Rows(part, header || part.Name.LocalName == "table-header-rows"))
                {
                    yield return row;
                }
            }
        }
    }

    /// <param name="row">The row.</param>
    /// <param name="header">Whether it repeats as a heading.</param>
    /// <param name="open">Columns at which a cell of an earlier row goes on: how many rows are left of it, and how wide it is.</param>
    private XElement Row(XElement row, bool header, Dictionary<int, (int Rows, int Columns)> open)
    {
        var made =
            new XElement(
                WordElements.W + "tr", header ? new XElement(WordElements.W + "trPr", new XElement(WordElements.W + "tblHeader")) : null);
        int column = 0;
        foreach (XElement cell in row.Elements().Where(static e => e.Name.LocalName is "table-cell" or "covered-table-cell"))
        {
            int repeated = Math.Clamp((int?)cell.Attribute(OdtNames.Table + "number-columns-repeated") ?? 1, 1, MostColumns);
            for (int i = 0; i < repeated && column < MostColumns * 2; i++, column++)
            {
                if (cell.Name.LocalName == "covered-table-cell")
                {
                    AddCovered(made, cell, column, open);
                }
                else
                {
                    made.Add(Cell(cell, column, open));
                }
            }
        }

        return made;
    }

    private XElement Cell(XElement cell, int column, Dictionary<int, (int Rows, int Columns)> open)
    {
        int columns = Math.Clamp((int?)cell.Attribute(OdtNames.Table + "number-columns-spanned") ?? 1, 1, MostColumns);
        int rows = Math.Clamp((int?)cell.Attribute(OdtNames.Table + "number-rows-spanned") ?? 1, 1, MostRows);
        if (rows > 1)
        {
            open[column] = (rows - 1, columns);
        }

        return new XElement(
            WordElements.W + "tc",
            Properties(columns, rows > 1 ? "restart" : null, (string?)cell.Attribute(OdtNames.Table + "style-name")),
            _blocks.Read(cell));
    }

    private void AddCovered(XElement row, XElement cell, int column, Dictionary<int, (int Rows, int Columns)> open)
    {
        _story.LeftOut += Omissions.Count(cell.Value);
        if (!open.TryGetValue(column, out (int Rows, int Columns) above))
        {
            return;
        }

        row.Add(new XElement(WordElements.W + "tc", Properties(above.Columns, "continue", null), new XElement(WordElements.W + "p")));
        if (above.Rows > 1)
        {
            open[column] = (above.Rows - 1, above.Columns);
        }
        else
        {
            open.Remove(column);
        }
    }

    private XElement Properties(int columns, string? merge, string? style)
    {
        XElement? looks = _styles.Find("table-cell", style)?.Element(OdtNames.Style + "table-cell-properties");
        return new XElement(
            WordElements.W + "tcPr",
            columns > 1 ? WordElements.Value("gridSpan", columns) : null,
            merge is null ? null : WordElements.Value("vMerge", merge),
            new XElement(WordElements.W + "tcBorders", Border(looks, "left"), Border(looks, "right")));
    }

    private static XElement? Border(XElement? looks, string side) =>
        ((string?)looks?.Attribute(OdtNames.Fo + ("border-" + side)) ?? (string?)looks?.Attribute(OdtNames.Fo + "border")) is { } line
            && line != "none"
            ? WordElements.Value(side, "single")
            : null;
}
