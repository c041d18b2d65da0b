using System.Collections.Immutable;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Import;

/// <summary>
/// What an edited <c>matrix.csv</c> is compared with: it has no hidden cells, so the run itself supplies the previous values.
/// </summary>
internal sealed class MatrixCsvEdits
{
    private const string ItemsColumn = " items";

    private readonly Dictionary<string, MatrixAnchor> _anchors = new(StringComparer.Ordinal);

    public MatrixCsvEdits(RunResult run)
    {
        var view = new RunView(run);
        MatrixColumn anchor = WorkbookColumns.Of(view.Matrix, run.Catalogue, Language.English).Single(c => c.Field == MatrixField.Anchor);
        foreach (MatrixRow row in view.Matrix.Rows)
        {
            _anchors[row.Line.Id] = MatrixAnchor.Parse(anchor.Value(row))!;
        }
    }

    /// <summary>Whether a row of cells is the header of the table.</summary>
    public static bool IsHeader(Dictionary<int, string> cells)
    {
        var names = cells.Values.Select(c => c.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Contains("line") && names.Contains("themes") && names.Contains("status") && names.Contains("comment");
    }

    /// <returns>What the workbook would remember of the line.</returns>
    public MatrixAnchor Anchor(LineageLine line) => _anchors[line.Id];

    /// <summary>Whether the row names the items that the line has in this run; one of an earlier run may not.</summary>
    public bool IsOfRun(SheetLine row, LineageLine line)
    {
        ImmutableArray<string> named =
        [
            .. row.Keys.Where(k => k.EndsWith(ItemsColumn, StringComparison.Ordinal))
                .SelectMany(k => row[k].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        ];
        return named.Select(n => n.TrimStart('\'')).ToHashSet(StringComparer.Ordinal).SetEquals(_anchors[line.Id].Items.SelectMany(i => i));
    }
}
