using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Workbook;

/// <summary>The sheet <em>Matrix</em>: a hidden row of keys, a row of meetings, a row of headings, then a row a line of lineage.</summary>
internal static class MatrixSheet
{
    public static readonly Bilingual Title = new("Consolidated matrix", "Сводная таблица рекомендаций");

    public const int HeadingRows = 3;

    /// <summary>Line and anchor, which are hidden, and themes.</summary>
    private const int Frozen = 3;

    private const double HeadingHeight = 44;

    public static Sheet Of(RunView run, Bilingual name, MatrixLayout layout, Language language)
    {
        ImmutableArray<MatrixColumn> columns = WorkbookColumns.Of(layout, run.Catalogue, language);
        int rows = HeadingRows + layout.Rows.Length;
        ImmutableArray<SheetColumn> widths = [.. columns.Select(c => Width(c, layout))];
        return new Sheet(name.In(language), widths, Rows(run, layout, columns, language))
        {
            HeadingRows = HeadingRows,
            PaperSize = Sheet.A3,
            Print = PrintPlan.Of(widths, Frozen, Groups(columns), 2 * HeadingHeight),
            FrozenColumns = Frozen,
            FilteredRows = rows,
            Merges = Merges(columns),
            Formats = layout.Rows.IsEmpty ? [] : Formats(columns, rows, language),
            Validations = layout.Rows.IsEmpty ? [] : Validations(columns, rows, run, language),
        };
    }

    /// <summary>Columns behind the frozen ones: those of the line, then the blocks.</summary>
    private static int[] Groups(ImmutableArray<MatrixColumn> columns) =>
        [.. columns.Skip(Frozen).CountBy(c => c.Block?.Number ?? -1).Select(g => g.Value)];

    /// <summary>Few bodies state a position: the column is there for the importer and for filters, but hidden where it is empty.</summary>
    private static SheetColumn Width(MatrixColumn column, MatrixLayout layout) => column.Field switch
    {
        MatrixField.Line or MatrixField.Anchor => new(14, Hidden: true),
        MatrixField.Position => new(12, Hidden: !layout.StatesPosition(column.Block!)),
        MatrixField.Text => new(58),
        MatrixField.Themes => new(26),
        MatrixField.Comment => new(24),
        MatrixField.Proposers => new(20, Hidden: layout.Rows.All(r => r.Proposers.IsEmpty)),
        MatrixField.Addressees => new(20),
        MatrixField.Link => new(18),
        MatrixField.Label => new(10),
        MatrixField.Change => new(40),
        _ => new(14),
    };

    private static IEnumerable<SheetRow> Rows(RunView run, MatrixLayout layout, ImmutableArray<MatrixColumn> columns, Language language)
    {
        yield return new([.. columns.Select(c => SheetCell.Of(c.Name, CellStyle.Small))]) { Hidden = true };
        yield return new([.. columns.Select((c, i) => SheetCell.Of(BlockHeading(run, columns, i, language), HeadingStyle(c)))])
        {
            Height = HeadingHeight
        };
        yield return new([.. columns.Select(c => SheetCell.Of(Interface.Both(c.Heading), HeadingStyle(c)))]) { Height = HeadingHeight };
        foreach (MatrixRow row in layout.Rows)
        {
            yield return new([.. columns.Select(c => SheetCell.Of(c.Value(row), Style(row, c)))])
            {
                Group = row.Line.Thread.Length > 0 ? row.Line.Thread : row.Line.Id
            };
        }
    }

    private static string? BlockHeading(RunView run, ImmutableArray<MatrixColumn> columns, int index, Language language)
    {
        MatrixBlock? block = columns[index].Block;
        if (block is null || columns[index - 1].Block == block)
        {
            return null;
        }

        MeetingTitle title = run.Titles[block.Name];
        string words = title.Title.In(language);
        return words.Length == 0 ? title.NameAndYear : $"{title.NameAndYear}\n{words}";
    }

    private static CellStyle HeadingStyle(MatrixColumn column) => IsEditable(column) ? CellStyle.EditableHeading : CellStyle.Heading;

    private static bool IsEditable(MatrixColumn column) => WorkbookColumns.EditableKeys.Contains(column.Name);

    private static CellStyle Style(MatrixRow row, MatrixColumn column)
    {
        if (column.Block is not { } block)
        {
            return IsEditable(column) ? CellStyle.Editable : CellStyle.Small;
        }

        return column.Field is not (MatrixField.Label or MatrixField.Change) ? CellStyle.Text
            : block.Stage(row)?.Cell.IsReversal == true ? CellStyle.Dropped : Style(block.Stage(row)?.Cell.Status);
    }

    public static CellStyle Style(LineageStatus? status) => status switch
    {
        LineageStatus.New => CellStyle.New,
        LineageStatus.Reworded => CellStyle.Reworded,
        LineageStatus.Merged or LineageStatus.Split => CellStyle.Merged,
        LineageStatus.Dropped => CellStyle.Dropped,
        LineageStatus.Uncertain => CellStyle.Uncertain,
        _ => CellStyle.Text,
    };

    private static ImmutableArray<string> Merges(ImmutableArray<MatrixColumn> columns) =>
        [.. columns.Select((c, i) => (Block: c.Block?.Number ?? -1, Column: i + 1)).Where(c => c.Block >= 0).GroupBy(c => c.Block)
            .Select(g => $"{SheetAddress.Cell(g.First().Column, 2)}:{SheetAddress.Cell(g.Last().Column, 2)}")];

    /// <summary>The status column takes its colour from its word, so that the colour follows an edit.</summary>
    private static ImmutableArray<ConditionalFormatting> Formats(ImmutableArray<MatrixColumn> columns, int rows, Language language)
    {
        (string range, string first) = Range(columns, MatrixField.Status, rows);
        var format = new ConditionalFormatting { SequenceOfReferences = References(range) };
        int priority = 1;
        foreach (LineageStatus status in Enum.GetValues<LineageStatus>())
        {
            int differential = Array.IndexOf(WorkbookStyles.Differential, Style(status));
            if (differential >= 0)
            {
                format.Append(new ConditionalFormattingRule(new Formula($"{first}=\"{Interface.Of(status).In(language)}\""))
                {
                    Type = ConditionalFormatValues.Expression,
                    FormatId = (uint)differential,
                    Priority = priority++,
                });
            }
        }

        return [format];
    }

    private static ImmutableArray<DataValidation> Validations(
        ImmutableArray<MatrixColumn> columns, int rows, RunView run, Language language) =>
    [
        new(new Formula1(ListsSheet.Themes(run)))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = "Themes / Темы",
            Prompt = "Choose a theme, or type several separated by semicolons. / Выберите тему или введите несколько через точку с "
                + "запятой.",
            SequenceOfReferences = References(Range(columns, MatrixField.Themes, rows).Range),
        },
        new(new Formula1(ListsSheet.Statuses))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Status / Статус",
            Error = "Choose a status from the list. / Выберите статус из списка.",
            SequenceOfReferences = References(Range(columns, MatrixField.Status, rows).Range),
        },
        new(new Formula1("2000"))
        {
            Type = DataValidationValues.TextLength,
            Operator = DataValidationOperatorValues.LessThanOrEqual,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Comment / Замечание",
            Error = "At most 2,000 characters. / Не более 2 000 знаков.",
            SequenceOfReferences = References(Range(columns, MatrixField.Comment, rows).Range),
        },
        LinkChoices(columns, rows, language),
    ];

    private static readonly LinkChoice[] Offered = [LinkChoice.Same, LinkChoice.Merged, LinkChoice.Split, LinkChoice.None];

    private static DataValidation LinkChoices(ImmutableArray<MatrixColumn> columns, int rows, Language language) =>
        new(new Formula1($"\"{string.Join(',', Offered.Select(c => LinkWords.Of(c).In(language)))}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = "Link / Соответствие",
            Prompt = "For an uncertain link: same, merged, split or none; or the number of another item. / Если соответствие не "
                + "подтверждено: то же, объединено, разделено или нет; либо номер другого пункта.",
            SequenceOfReferences = References(Range(columns, MatrixField.Link, rows).Range),
        };

    private static (string Range, string First) Range(ImmutableArray<MatrixColumn> columns, MatrixField field, int rows)
    {
        int column = columns.Select(c => c.Field).ToList().IndexOf(field) + 1;
        string first = SheetAddress.Cell(column, HeadingRows + 1);
        return ($"{first}:{SheetAddress.Cell(column, rows)}", first);
    }

    private static DocumentFormat.OpenXml.ListValue<DocumentFormat.OpenXml.StringValue> References(string range) =>
        new() { InnerText = range };
}
