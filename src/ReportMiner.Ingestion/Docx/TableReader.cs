using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Reads tables: as rows and cells, or, where a table only lays out the page, as paragraphs in the order of its rows.</summary>
internal sealed class TableReader
{
    private readonly Reading _reading;
    private readonly BlockReader _blocks;
    private readonly bool _layoutOnly;
    private readonly Queue<Table> _nested = new();

    /// <param name="reading">What all stories share.</param>
    /// <param name="blocks">Reads the cells.</param>
    /// <param name="layoutOnly">Whether no table of the story holds rows of facts.</param>
    public TableReader(Reading reading, BlockReader blocks, bool layoutOnly)
    {
        _layoutOnly = layoutOnly;
        _reading = reading;
        _blocks = blocks;
    }

    public void Read(Table table, Placement place)
    {
        if (place.Role == LineRole.Table)
        {
            // Its rows follow the row that it is in, so that a row's cells stay together.
            _nested.Enqueue(table);
        }
        else if (_layoutOnly || place.Role != LineRole.Body || LayoutTable.IsFrame(table))
        {
            ReadLayout(table, place);
        }
        else if (LayoutTable.IsHead(table, first: !_blocks.TextSeen))
        {
            ReadLayout(table, place with { Masthead = true });
        }
        else
        {
            ReadGrid(table);
            _blocks.EndTable();
        }
    }

    private void ReadLayout(Table table, Placement place)
    {
        foreach (var row in TableParts.Rows(table))
        {
            if (!LeaveOutDeleted(row))
            {
                foreach (var cell in TableParts.Cells(row))
                {
                    _blocks.Read(cell, place);
                }
            }
        }
    }

    private void ReadGrid(Table table)
    {
        var number = _reading.Writer.NextTable();
        var merged = new HashSet<int>();
        var header = true;
        var index = 0;
        foreach (var row in TableParts.Rows(table))
        {
            if (LeaveOutDeleted(row))
            {
                continue;
            }

            header &= TableParts.IsHeader(row);
            ReadRow(row, new CellPlace(number, index++, 0, header), merged);
            while (_nested.TryDequeue(out var nested))
            {
                ReadGrid(nested);
            }
        }
    }

    /// <param name="row">The row.</param>
    /// <param name="place">Table and row.</param>
    /// <param name="merged">Columns at which a cell of the row above continues downward; changed to those of this row.</param>
    private void ReadRow(TableRow row, CellPlace place, HashSet<int> merged)
    {
        var column = TableParts.ColumnsBefore(row);
        var goesOn = new HashSet<int>();
        foreach (var cell in TableParts.Cells(row))
        {
            var merge = TableParts.MergeOf(cell);
            if (TableParts.IsDeleted(cell))
            {
                _reading.Omissions.LeaveOut(cell);
            }
            else if (merge == CellMerge.Continues && merged.Contains(column))
            {
                _reading.Omissions.Hide(cell);
            }
            else
            {
                _blocks.Read(cell, new Placement(LineRole.Table, place with { Column = column }));
            }

            if (merge != CellMerge.None)
            {
                goesOn.Add(column);
            }

            column += TableParts.Span(cell);
        }

        merged.Clear();
        merged.UnionWith(goesOn);
    }

    private bool LeaveOutDeleted(TableRow row)
    {
        var deleted = TableParts.IsDeleted(row);
        if (deleted)
        {
            _reading.Omissions.TrackedChanges++;
            _reading.Omissions.LeaveOut(row);
        }

        return deleted;
    }
}
