using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Export.Decisions;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>The columns of the matrix in the workbook: the blocks of <see cref="MatrixLayout"/> with what people edit in front.</summary>
internal static class WorkbookColumns
{
    public const string LineKey = "line";
    public const string AnchorKey = "anchor";

    /// <summary>Keys of the columns that people edit, in the order of <see cref="MatrixAnchor.Editable"/>.</summary>
    public static readonly ImmutableArray<string> EditableKeys = ["themes", "status", "comment"];

    public static ImmutableArray<MatrixColumn> Of(MatrixLayout layout, ThemeCatalogue catalogue, Language language)
    {
        MatrixColumn[] editable =
        [
            new(MatrixField.Themes, -1, EditableKeys[0], Interface.Themes, r => Themes(r, catalogue, language)),
            new(MatrixField.Status, -1, EditableKeys[1], Interface.Status, r => r.Latest?.Status is { } s ? Interface.Of(s).In(language) : ""),
            new(MatrixField.Comment, -1, EditableKeys[2], Interface.Comment, r => r.Line.Comment ?? ""),
        ];
        MatrixColumn[] blocks = [.. Enumerable.Range(0, layout.Meetings.Length).SelectMany(m => Block(layout, m, language))];
        return
        [
            new(MatrixField.Line, -1, LineKey, new("Line", "Строка"), r => r.Line.Id),
            new(MatrixField.Anchor, -1, AnchorKey, new("Anchor", "Якорь"), r => Anchor(r, editable, blocks)),
            .. editable,
            .. blocks,
        ];
    }

    private static IEnumerable<MatrixColumn> Block(MatrixLayout layout, int meeting, Language language)
    {
        int number = 0;
        foreach (MatrixColumn column in layout.Block(meeting))
        {
            yield return column with { Name = Key(meeting, number++) };
        }

        yield return new(MatrixField.Change, meeting, Key(meeting, number), Interface.Change, r => layout.Cell(r, meeting) is { } c ? MatrixLayout.Change(c, language) : "");
    }

    private static string Key(int meeting, int number) => string.Create(CultureInfo.InvariantCulture, $"m{meeting}.{number}");

    private static string Themes(MatrixRow row, ThemeCatalogue catalogue, Language language) =>
        string.Join("; ", row.Line.Themes.Select(t => Interface.ThemeName(catalogue, t, language)));

    private static string Anchor(MatrixRow row, MatrixColumn[] editable, MatrixColumn[] blocks) => new MatrixAnchor(
        [.. row.Items.Select(m => m.Select(i => i.Id).ToImmutableArray())],
        row.Latest?.Meeting ?? "",
        MatrixAnchor.Hash(blocks.Select(c => CellText.Fit(c.Value(row)))),
        [.. editable.Select(c => MatrixAnchor.Hash(CellText.Fit(c.Value(row))))]).ToJson();
}
