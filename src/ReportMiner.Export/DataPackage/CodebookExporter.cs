using System.Collections.Immutable;
using System.Text;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.DataPackage;

/// <summary><c>codebook.md</c> and <c>codebook.csv</c>: every table, field and value, and the themes, for people.</summary>
internal sealed class CodebookExporter : IExporter
{
    public string Name => "codebook";

    public string Summary => "codebook of every table, field, value and theme (Markdown and CSV)";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = ["codebook.md", "codebook.csv"];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        target.Write("codebook.md", s => s.Write(Encoding.UTF8.GetBytes(Markdown(run))));
        target.Write("codebook.csv", s => CsvRows.Write(s, Columns, Rows(run)));
    }

    private static readonly CsvColumn<(ITable Table, Field Field)>[] Columns =
    [
        new(new("table", FieldType.String, "Table."), r => r.Table.File),
        new(new("field", FieldType.String, "Field."), r => r.Field.Name),
        new(new("type", FieldType.String, "Type."), r => ValueNames.Word(r.Field.Type)),
        new(new("required", FieldType.Boolean, "Whether every row has a value."), r => r.Field.Required ? "true" : "false"),
        new(new("values", FieldType.String, "The only values."), r => string.Join(';', r.Field.Values)),
        new(new("description", FieldType.String, "What it holds."), r => r.Field.Description),
    ];

    private static IEnumerable<(ITable Table, Field Field)> Rows(RunView run) =>
        AllTables.Tables.SelectMany(t => t.FieldsOf(run).Select(f => (t, f)));

    private static string Markdown(RunView run)
    {
        var text = new StringBuilder("# Codebook\n");
        foreach (ITable table in AllTables.Tables)
        {
            text.Append($"\n## {table.File}\n\n{table.Description}\n\n| field | type | holds | values |\n|---|---|---|---|\n");
            foreach (Field field in table.FieldsOf(run))
            {
                text.Append($"| {Code(field.Name)} | {ValueNames.Word(field.Type)}{(field.Required ? ", required" : "")} "
                    + $"| {Cell(field.Description)} | {string.Join(", ", field.Values)} |\n");
            }
        }

        text.Append($"\n## Themes (catalogue {Cell(run.Catalogue.Version)})\n\n| id | English | Russian | covers |\n|---|---|---|---|\n");
        foreach (var theme in run.Catalogue.Themes)
        {
            text.Append($"| {Code(theme.Id)} | {Cell(theme.Name.En)} | {Cell(theme.Name.Ru)} | {Cell(theme.Definition.En)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Text in a cell of a table: a backslash in front of every sign that Markdown could take for its own.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (char c in Line(text))
        {
            cell.Append("\\`*_[]<>|~&".Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        }

        return cell.ToString();
    }

    /// <summary>A name in a cell. Only the bar is escaped there, and a backtick would end the name.</summary>
    private static string Code(string text) => $"`{Line(text).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Line(string text) => CellText.Clean(text).Replace('\n', ' ');
}
