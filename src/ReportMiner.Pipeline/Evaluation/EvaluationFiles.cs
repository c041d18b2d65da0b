using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Writes what was measured: <c>figures.csv</c> (every number), <c>figures.md</c> (for readers) and the drawings. They hold no time and no
/// path.
/// </summary>
public static class EvaluationFiles
{
    /// <param name="result">What was measured.</param>
    /// <param name="folder">Folder; made where it does not exist.</param>
    /// <returns>Names of the files written.</returns>
    public static ImmutableArray<string> Write(EvaluationResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new List<(string Name, string Content)> { ("figures.md", Page(result)), ("figures.csv", Table(result)) };
        files.AddRange(result.All.SelectMany(m => m.Pictures).Select(p => (p.Name, p.Svg)));
        foreach ((string name, string content) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        return [.. files.Select(f => f.Name)];
    }

    private static string Table(EvaluationResult result)
    {
        var text = new StringWriter();
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (string column in (string[])["part", "set", "measure", "value", "hits", "of"])
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (Figure figure in result.All.SelectMany(m => m.Figures))
        {
            csv.WriteField(figure.Part);
            csv.WriteField(figure.Set);
            csv.WriteField(figure.Measure);
            csv.WriteField(figure.Value.ToString("0.####", CultureInfo.InvariantCulture));
            csv.WriteField(figure.Hits);
            csv.WriteField(figure.Of);
            csv.NextRecord();
        }

        return text.ToString();
    }

    private static string Page(EvaluationResult result)
    {
        var page = new StringBuilder();
        page.Append("# What was measured\n\nReportMiner ").Append(ReportRun.Version).Append("\n\n## On the gold of the repository\n\n")
            .Append(ReadmeFigures.Table(result.Own)).Append('\n');
        if (result.Real is { } real)
        {
            page.Append("## On real documents, which are not part of the repository\n\n").Append(ReadmeFigures.Table(real)).Append('\n');
        }

        foreach (Picture picture in result.All.SelectMany(m => m.Pictures))
        {
            page.Append("![").Append(picture.Title).Append("](").Append(picture.Name).Append(")\n\n");
        }

        foreach (DetailTable table in result.All.SelectMany(m => m.Details))
        {
            Append(page, table);
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder page, DetailTable table)
    {
        page.Append("## ").Append(table.Title).Append("\n\n");
        Row(page, table.Columns);
        Row(page, [.. table.Columns.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (ImmutableArray<string> row in table.Rows)
        {
            Row(page, row);
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, ImmutableArray<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
