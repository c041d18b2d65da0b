using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace ReportMiner.Web.Tests;

/// <summary>A <c>matrix.csv</c> as a person edits it.</summary>
internal static class MatrixTable
{
    /// <summary>Types texts into the row of an item.</summary>
    public static void Type(string file, string item, params (string Column, string Text)[] cells)
    {
        List<string[]> rows = Read(new StringReader(File.ReadAllText(file)));
        string[] row = rows.Single(r => r.Any(cell => cell.Split(';').Contains(item)));
        foreach ((string column, string text) in cells)
        {
            row[Array.IndexOf(rows[0], column)] = text;
        }

        File.WriteAllLines(file, rows.Select(r => string.Join(',', r.Select(Quoted))), Encoding.UTF8);
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The cells of each row, headings first.</summary>
    public static List<string[]> Read(TextReader text)
    {
        using var parser = new TextFieldParser(text)
        {
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(fields);
        }

        return rows;
    }
}
