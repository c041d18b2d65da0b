using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds recommendations that stand in the rows of a table: a column headed so, or a column of labelled texts.</summary>
internal static partial class TableFinder
{
    /// <summary>Rows that must start with a label before a table without a telling heading counts as a list.</summary>
    private const int FewestLabelled = 5;

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        var seen = new HashSet<(string Label, string Text)>();
        foreach (IGrouping<int, int> table in Tables(view))
        {
            if (Columns.Of([.. table.Select(i => view.Blocks[i])]) is not { } columns)
            {
                continue;
            }

            RecommendationKind? kind = TellsProgress([.. table.Select(i => view.Blocks[i])], columns) ? RecommendationKind.Cited : null;
            int ordinal = 0;
            foreach (int row in table)
            {
                // A thematic list repeats an item under each of its themes: it is one item.
                if (Row(view, row, columns) is { } candidate && seen.Add((candidate.Label, candidate.Text)))
                {
                    ordinal++;
                    yield return candidate with { Ordinal = ordinal, Kind = kind };
                }
            }
        }
    }

    /// <summary>Tables with their rows; one that goes on after a page or a caption with the same heading is one table.</summary>
    private static IEnumerable<IGrouping<int, int>> Tables(DocumentView view) =>
        Enumerable.Range(0, view.Blocks.Length).Where(i => view.Blocks[i].Kind == BlockKind.Table).GroupBy(i => view.Blocks[i].Table);

    /// <summary>What became of the recommendations of an earlier report: the table reports on them and makes none.</summary>
    private static bool TellsProgress(IReadOnlyList<Block> rows, Columns columns)
    {
        if (rows[0].Cells.Any(c => ProgressHeading().IsMatch(c.Text)))
        {
            return true;
        }

        string[] states = columns.Position is { } place ? [.. rows.Skip(1).Select(r => r.Cells.FirstOrDefault(c => c.Column == place)?.Text ?? "").Where(t => t.Length > 0)] : [];
        return states.Length > 0 && states.Count(t => ProgressState().IsMatch(t)) * 2 >= states.Length;
    }

    private static Candidate? Row(DocumentView view, int index, Columns columns)
    {
        Block row = view.Blocks[index];
        if (row.TableHeader || columns.IsHeading(row) || row.Cells.FirstOrDefault(c => c.Column == columns.Text) is not { } cell || row.Cells.Length < 2)
        {
            return null;
        }

        string text = SourceOfPosition().Replace(cell.Text, "").Replace('\n', ' ').Trim();
        string label = "";
        ImmutableArray<string> path = [];
        string lead = columns.Label is { } column ? row.Cells.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "" : text;
        if (LabelParser.Parse(lead + (columns.Label is null ? "" : " x")) is { } parsed && parsed.First.Family != LabelFamily.Bullet)
        {
            label = parsed.First.Printed;
            path = parsed.First.Prefix.Length > 0 ? [.. parsed.First.Prefix.Split('.'), parsed.First.Key] : [parsed.First.Key];
            text = columns.Label is null ? text[parsed.Length..] : text;
        }

        if (text.Length == 0 || (columns.NeedsLabel && label.Length == 0))
        {
            return null;
        }

        string? position = columns.Position is { } place ? row.Cells.FirstOrDefault(c => c.Column == place)?.Text : null;
        return new Candidate
        {
            Block = index,
            Blocks = [index],
            Text = text,
            Label = label,
            Path = path,
            Position = position is null ? null : PositionReader.OfCell(position),
        };
    }

    /// <summary>In official lists of the review the text is followed by a line that names where the position was stated.</summary>
    [GeneratedRegex(@"\s*\n?\s*Source of position\s*:.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SourceOfPosition();

    /// <summary>Which columns of a table hold what.</summary>
    private sealed record Columns(int Text, int? Position, int? Label, bool NeedsLabel)
    {
        public static Columns? Of(IReadOnlyList<Block> rows)
        {
            foreach (Block row in rows.Take(3))
            {
                TableCell? text = row.Cells.FirstOrDefault(c => c.Text.Length < 80 && TextHeading().IsMatch(c.Text));
                if (text is not null && row.Cells.Length > 1)
                {
                    int? position = row.Cells.FirstOrDefault(c => PositionHeading().IsMatch(c.Text) && c.Column != text.Column)?.Column;
                    int? label = row.Cells.FirstOrDefault(c => c.Column < text.Column && NumberHeading().IsMatch(c.Text.Trim()))?.Column;
                    return position is null && label is null && !MostlyLabelled(rows, text.Column) && text.Text.Trim().Contains(' ') ? null : new Columns(text.Column, position, label, false);
                }
            }

            return rows.Count >= FewestLabelled && MostlyLabelled(rows, 0) ? new Columns(0, null, null, true) : null;
        }

        public bool IsHeading(Block row) => row.Cells.FirstOrDefault(c => c.Column == Text) is { } cell && cell.Text.Length < 80 && TextHeading().IsMatch(cell.Text) && row.Cells.All(c => c.Text.Length < 80);

        private static bool MostlyLabelled(IReadOnlyList<Block> rows, int column)
        {
            int labelled = rows.Count(r => r.Cells.FirstOrDefault(c => c.Column == column) is { } cell && r.Cells.Length > 1
                && LabelParser.Parse(cell.Text) is { First.Family: LabelFamily.Compound } && cell.Text.Length > 40);
            return labelled * 10 >= rows.Count * 6;
        }
    }

    [GeneratedRegex(@"^\W*(recommendations?|рекомендаци[яи])\b[^.]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TextHeading();

    [GeneratedRegex(@"^\W*(position|response|status|decision|позиция|ответ|статус|решение|отношение)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PositionHeading();

    [GeneratedRegex(@"^\W*(status of (the )?(implementation|recommendations?)|implementation( status)?|state of implementation|progress( made)?|action(s)? taken|measures taken|follow-up( action)?|(ход|состояние|статус|степень|этап) (выполнения|осуществления|реализации)|принятые меры|меры, принятые|последующие (меры|действия)|достигнутый прогресс)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgressHeading();

    [GeneratedRegex(@"^\W*((fully |partially |partly |not |not yet |largely )?(implemented|fulfilled|completed|done|carried out|closed|addressed|met)|under (implementation|way)|in progress|ongoing|on track|delayed|overtaken by events|outstanding|no longer relevant|not relevant|superseded|pending|open|started|not started|(полностью |частично |не |еще не |пока не )?(выполнен|осуществлен|реализован|завершен|исполнен|закрыт|начат)[аоы]?|выполняется|осуществляется|реализуется|исполняется|в процессе|в стадии|ведется|не ?актуальн[аоы]?|утратил[аои]? актуальность|открыт[аоы]?|не начат[аоы]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgressState();

    [GeneratedRegex(@"^(no\.?|number|№|#|номер|п/п|№ п/п)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberHeading();
}
