using System.Text.Json;

namespace ReportMiner.LinkFit;

/// <summary>A later item with its labels: links that must be found, and links that count neither way.</summary>
/// <param name="Document">Symbol of its document.</param>
/// <param name="Label">Its bare label.</param>
/// <param name="Must">Document and bare label of each item that it must be linked to.</param>
/// <param name="May">The same of those that it may be linked to.</param>
internal sealed record GoldLinks(
    string Document, string Label, (string Document, string Label)[] Must, (string Document, string Label)[] May)
{
    /// <param name="file"> JSON as under <c>corpus/gold/lineage</c>; or a table: the later item, its links and those that may be, with the
    /// documents in the heading.
    /// </param>
    public static GoldLinks[] Read(string file)
    {
        if (Path.GetExtension(file) == ".tsv")
        {
            return Table([.. File.ReadLines(file).Select(line => line.Split('\t'))]);
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(Of)];
    }

    private static GoldLinks[] Table(string[][] rows)
    {
        (string, string)[] Links(string cell, string head) =>
            [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => (head.Split(' ')[0], l))];
        return [.. rows[1..].Select(row => new GoldLinks(rows[0][0], row[0], Links(row[1], rows[0][1]), Links(row[2], rows[0][2])))];
    }

    private static GoldLinks Of(JsonElement row)
    {
        (string document, string label) = Key(row.GetProperty("later"));
        return new GoldLinks(
            document,
            label,
            [.. row.GetProperty("must").EnumerateArray().Select(Key)],
            [.. row.GetProperty("may").EnumerateArray().Select(Key)]);
    }

    private static (string Document, string Label) Key(JsonElement item) =>
        (item.GetProperty("document").GetString()!, RunItems.Bare(item.GetProperty("label").GetString()!));
}
