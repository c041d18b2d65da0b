using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Decisions;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>The columns of the matrix in the workbook: the blocks of <see cref="MatrixLayout"/> with what people edit in front.</summary>
internal static class WorkbookColumns
{
    public const string LineKey = "line";
    public const string AnchorKey = "anchor";

    /// <summary>Keys of the columns that people edit, in the order of <see cref="MatrixAnchor.Editable"/>.</summary>
    public static readonly ImmutableArray<string> EditableKeys = ["themes", "status", "comment", "link"];

    public static ImmutableArray<MatrixColumn> Of(MatrixLayout layout, ThemeCatalogue catalogue, Language language)
    {
        MatrixColumn[] editable =
        [
            new(MatrixField.Themes, null, EditableKeys[0], Interface.Themes, r => Themes(r, catalogue, language)),
            new(
                MatrixField.Status,
                null,
                EditableKeys[1],
                Interface.Status,
                r => r.Latest?.Status is { } s ? Interface.Of(s).In(language) : ""),
            new(MatrixField.Comment, null, EditableKeys[2], Interface.Comment, r => r.Line.Comment ?? ""),
            new(MatrixField.Link, null, EditableKeys[3], LinkWords.Link, _ => ""),
        ];
        MatrixColumn[] blocks = [.. layout.Blocks.SelectMany(b => Columns(layout, b, language))];
        return
        [
            new(MatrixField.Line, null, LineKey, new("Line", "Строка"), r => r.Line.Id),
            new(MatrixField.Anchor, null, AnchorKey, new("Anchor", "Якорь"), r => Anchor(r, layout, editable, blocks)),
            .. editable,
            Actors(MatrixField.Proposers, "proposers", Interface.Proposers, r => r.Proposers, language),
            Actors(MatrixField.Addressees, "addressees", Interface.Addressees, r => r.Addressees, language),
            .. blocks,
        ];
    }

    private static IEnumerable<MatrixColumn> Columns(MatrixLayout layout, MatrixBlock block, Language language)
    {
        int number = 0;
        foreach (MatrixColumn column in layout.Columns(block, new CellWords(language)))
        {
            yield return column with { Name = Key(block, number++) };
        }

        yield return new(
            MatrixField.Change,
            block,
            Key(block, number),
            Interface.Change,
            r => block.Stage(r) is { } s ? MatrixLayout.Details(s, language) : "");
    }

    /// <summary>Of all items of the line, so that one filter finds everything that somebody proposed.</summary>
    private static MatrixColumn Actors(
        MatrixField field, string key, Bilingual heading, Func<MatrixRow, ImmutableArray<string>> ids, Language language) =>
        new(field, null, key, heading, r => ActorNames.For(ids(r), language));

    private static string Key(MatrixBlock block, int number) => string.Create(CultureInfo.InvariantCulture, $"m{block.Number}.{number}");

    private static string Themes(MatrixRow row, ThemeCatalogue catalogue, Language language) =>
        string.Join("; ", row.Line.Themes.Select(t => Interface.ThemeName(catalogue, t, language)));

    private static string Anchor(MatrixRow row, MatrixLayout layout, MatrixColumn[] editable, MatrixColumn[] blocks) => new MatrixAnchor(
        [.. layout.Blocks.Select(b => b.Stage(row) is { } s ? s.Ids.ToImmutableArray() : [])],
        row.Latest?.Meeting ?? "",
        TextHash.Of(blocks.Select(c => CellText.Fit(c.Value(row)))),
        [.. editable.Select(c => TextHash.Of(CellText.Fit(c.Value(row))))]).ToJson();
}
