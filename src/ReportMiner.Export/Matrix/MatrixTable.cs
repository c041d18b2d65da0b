using System.Collections.Immutable;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Matrix;

/// <summary><c>matrix.csv</c>: one row a line of lineage. Its columns depend on the meetings of the run.</summary>
internal sealed class MatrixTable : ITable
{
    public static readonly MatrixTable Table = new();

    private static readonly ImmutableArray<CsvColumn<MatrixRow>> LineColumns =
    [
        new(
            new("line", FieldType.String, "Id of the line of lineage, made from its first item's id.") { Required = true, Unique = true },
            r => r.Line.Id),
        new(
            new("thread", FieldType.String, "Id of the thread: lines whose items are connected by links share one and are adjacent."),
            r => r.Line.Thread),
        new(
            new("themes", FieldType.String, "Ids of the themes of its items, in the order of the catalogue, joined by ';'."),
            r => string.Join(';', r.Line.Themes)),
        new(
            new("status", FieldType.String, "What became of it at the last meeting that says so.") { Values = ValueNames.LineageStatuses },
            r => ValueNames.Word(r.Latest?.Status)),
        new(new("status_meeting", FieldType.String, "The meeting that the status is of."), r => r.Latest?.Meeting),
        new(new("comment", FieldType.String, "What a person noted."), r => r.Line.Comment),
        new(
            new("decided", FieldType.String, "Which of themes, status and comment a person decided, joined by ';'."),
            r => string.Join(';', r.Line.Decided)),
        .. Actors("proposers", "Who proposes its items", r => r.Proposers),
        .. Actors("addressees", "Who is asked by its items", r => r.Addressees),
    ];

    public string Name => "matrix";

    public string File => "matrix.csv";

    public string Title => "Consolidated matrix";

    public string Description =>
        "One row a line of lineage (an item and its best partners through the meetings; each item is in one row), one block of columns "
        + "a meeting; in a run of more than 100 meetings, one a stage of the line.";

    public ImmutableArray<string> PrimaryKey => ["line"];

    public ImmutableArray<ForeignKey> ForeignKeys => [];

    public ImmutableArray<Field> FieldsOf(RunView run) => [.. Columns(run.Matrix).Select(c => c.Field)];

    public void Write(RunView run, Stream stream)
    {
        var layout = run.Matrix;
        CsvRows.Write(stream, Columns(layout), layout.Rows);
    }

    private static IEnumerable<CsvColumn<MatrixRow>> Actors(string name, string description, Func<MatrixRow, ImmutableArray<string>> ids) =>
    [
        new(new(name, FieldType.String, $"{description}, by id, joined by ';'."), r => string.Join(';', ids(r))),
        new(
            new(name + "_en", FieldType.String, $"{description}, by English name, joined by '; '."),
            r => ActorNames.For(ids(r), Language.English)),
        new(
            new(name + "_ru", FieldType.String, $"{description}, by Russian name, joined by '; '."),
            r => ActorNames.For(ids(r), Language.Russian)),
    ];

    private static List<CsvColumn<MatrixRow>> Columns(MatrixLayout layout) =>
        [.. LineColumns, .. layout.Blocks.SelectMany(b => Columns(layout, b))];

    private static IEnumerable<CsvColumn<MatrixRow>> Columns(MatrixLayout layout, MatrixBlock block)
    {
        string name = block.Name;
        foreach (MatrixColumn column in layout.Columns(block, CellWords.Ids))
        {
            yield return new(new(column.Name, FieldType.String, Describe(column.Field, name)), column.Value);
        }

        yield return new(
            new($"{name} status", FieldType.String, $"What became of it at {name}.") { Values = ValueNames.LineageStatuses },
            r => ValueNames.Word(block.Stage(r)?.Cell.Status));
        yield return new(
            new(
                $"{name} strength change", FieldType.String,
                $"Strength at {name} against the meeting before.") { Values = ValueNames.StrengthChanges },
            r => ValueNames.Word(block.Stage(r)?.Cell.StrengthChange));
        yield return new(
            new(
                $"{name} changes",
                FieldType.String,
                $"What changed at {name} against the item before: class: words before → words after, joined by '; '. A change of "
                    + $"polarity is a reversal."),
            r => block.Stage(r) is { } s ? ChangeText.Of(s.Cell.Changes) : "");
        yield return new(
            new(
                $"{name} elsewhere",
                FieldType.String,
                $"Ids of items in other lines that links lead to at {name}: earlier ones that its items continue too; where the line "
                    + $"has none there, those that continue its last one."),
            r => block.Stage(r) is { } s ? string.Join(';', s.Cell.Elsewhere) : "");
        yield return new(
            new(
                $"{name} candidates",
                FieldType.String,
                $"Uncertain links that wait for a person at {name}, each on a line: id of the other item, its document and number, "
                    + $"score, words shared and changed."),
            r =>
                block.Stage(r) is { } s
                    ? string.Join('\n', s.Candidates.Select(c => $"{c.Item.Id} ({c.Citation}) {CellText.Score(c.Score)}: {c.Evidence}"))
                    : "");
        yield return new(
            new($"{name} items", FieldType.String, $"Ids of its items at {name}, joined by ';'. Each item is in one line alone."),
            r => block.Stage(r) is { } s ? string.Join(';', s.Ids) : "");
    }

    private static string Describe(MatrixField field, string meeting) => field switch
    {
        MatrixField.Meeting => $"The meeting that {meeting} of the line is at.",
        MatrixField.Label => $"Paragraph and label of its items at {meeting}.",
        MatrixField.Text => $"Text of its items at {meeting}; several are separated by an empty line.",
        MatrixField.Strength => $"Strength of its items at {meeting}.",
        MatrixField.Position => $"Position on its items at {meeting}.",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
