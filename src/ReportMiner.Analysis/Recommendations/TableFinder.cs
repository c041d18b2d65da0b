using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds recommendations that are in the rows of a table: a column headed so, or a column of labelled texts.</summary>
internal static partial class TableFinder
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        var seen = new HashSet<(string Label, string Text)>();
        foreach (IGrouping<int, int> table in Tables(view))
        {
            int[] rows = [.. table];
            if (TableColumns.Of([.. rows.Select(i => view.Blocks[i])], Announced(view, rows[0])) is not { } columns)
            {
                continue;
            }

            foreach (int column in columns.Texts)
            {
                int ordinal = 0;
                foreach (int row in rows)
                {
                    // A thematic list repeats an item under each of its themes: it is one item.
                    if (Row(view, row, columns, column) is { } candidate && seen.Add((candidate.Label, candidate.Text)))
                    {
                        ordinal++;
                        yield return candidate with { Ordinal = ordinal, Kind = columns.TellsProgress ? RecommendationKind.Cited : null };
                    }
                }
            }
        }
    }

    /// <summary>Whether the heading or the sentence before a table announces recommendations.</summary>
    private static bool Announced(DocumentView view, int row)
    {
        int before = row - 1;
        while (before >= 0 && view.Blocks[before].Kind is BlockKind.Furniture or BlockKind.Footnote)
        {
            before--;
        }

        int heading = view.NearestHeading(row);
        return (heading >= 0 && Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text))
            || (before >= 0 && view.Blocks[before].Kind != BlockKind.Table && Chapeaux.AnnouncesRecommendations(view.Blocks[before].Text));
    }

    /// <summary>Tables with their rows; one that goes on after a page or a caption with the same heading is one table.</summary>
    private static IEnumerable<IGrouping<int, int>> Tables(DocumentView view) =>
        Enumerable.Range(0, view.Blocks.Length).Where(i => view.Blocks[i].Kind == BlockKind.Table).GroupBy(i => view.Blocks[i].Table);

    private static Candidate? Row(DocumentView view, int index, TableColumns columns, int column)
    {
        Block row = view.Blocks[index];
        if (row.TableHeader || columns.IsHeading(row) || row.Cells.FirstOrDefault(c => c.Column == column) is not { } cell
            || row.Cells.Length < 2)
        {
            return null;
        }

        string text = SourceOfPosition().Replace(cell.Text, "").Replace('\n', ' ').Trim();
        string lead = columns.Label is { } place ? row.Cells.FirstOrDefault(c => c.Column == place)?.Text.Trim() ?? "" : text;
        ParsedLabel? label = TableLabels.Read(lead);
        if (label is not null && columns.Label is null)
        {
            text = label.Length < text.Length ? text[label.Length..] : "";
        }

        if (text.Length == 0 || (columns.NeedsLabel && label is null) || Placeholders.Is(text))
        {
            return null;
        }

        return new Candidate
        {
            Block = index,
            Blocks = [index],
            Text = text,
            Label = label?.First.Printed ?? "",
            Path = label is null
                ? []
                : label.First.Prefix.Length > 0 ? [.. label.First.Prefix.Split('.'), label.First.Key] : [label.First.Key],
            Position = columns.Position is { } at && row.Cells.FirstOrDefault(c => c.Column == at) is { } stated
                ? PositionReader.OfCell(stated.Text)
                : null,
            Part = columns.Texts.Length > 1 ? PartOf(row, cell) : null,
        };
    }

    /// <summary>The stretch of the row's text that a cell is.</summary>
    private static TextSpan PartOf(Block row, TableCell cell)
    {
        int start = row.Cells.TakeWhile(c => c.Column != cell.Column).Sum(c => c.Text.Length + 1);
        return new TextSpan(start, start + cell.Text.Length);
    }

    /// <summary>In official lists of the review the text is followed by a line that names where the position was stated.</summary>
    [GeneratedRegex(
        @"\s*\n?\s*Source of position\s*:.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SourceOfPosition();
}
