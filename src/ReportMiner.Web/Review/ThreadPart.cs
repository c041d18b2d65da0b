using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>
/// The part of a run that a decision on two items can change: all items that certain links, or a decision, bind to one of them, however
/// many steps away; beside them the items that
/// other links lead to, which stay as they are. Threads follow from certain links alone, so what comes out for the part is what would come
/// out for the whole.
/// </summary>
internal sealed class ThreadPart(Statements statements, ThemeCatalogue catalogue)
{
    /// <summary>Items of a part, at most: a larger one is drawn with the whole.</summary>
    private const int Most = 2000;

    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beside = new(StringComparer.Ordinal);

    /// <summary>Lays the threads of the part anew, and draws them.</summary>
    /// <param name="made">The decision, which is not among the events yet.</param>
    /// <returns>Whether that was enough; where not, nothing was changed.</returns>
    public bool TryRedraw(Decision made)
    {
        if (statements.Text("SELECT value FROM meta WHERE key = 'threads'") != "single" || made.Items.Length != 2 || AreMoved()
            || !Gather([made.Items[0].Id, made.Items[1].Id]))
        {
            return false;
        }

        // What no longer fits there does not fit in the whole either: all items that such a decision names are in the part.
        DecisionOutcome outcome = DecidedRun.Apply(Part(), [.. Decisions(), made]);
        ImmutableArray<LineageLine> lines = [.. outcome.Run.Lineage.Lines.Where(l => l.Cells.SelectMany(c => c.Items).Any(_own.Contains))];
        Dictionary<string, long> ranks = statements.Rows("SELECT id, meeting, file, n FROM item WHERE id IN (SELECT value FROM "
            + "json_each($1))", r => (Id: r.GetString(0), Rank: LineOrder.Rank(r.GetInt32(1), r.GetInt32(2), r.GetInt32(3))), Ids(_own))
            .ToDictionary(r => r.Id, r => r.Rank, StringComparer.Ordinal);
        if (!lines.SelectMany(l => l.Cells).SelectMany(c => c.Items).All(_own.Contains)
            || LineOrder.Numbers(lines, id => ranks.GetValueOrDefault(id, -1)) is not { } numbers)
        {
            return false;
        }

        Draw(outcome.Run, lines, numbers);
        return true;
    }

    /// <summary>Whether some decision is of an item that has another id now: it is found by its text, and that among all items.</summary>
    private bool AreMoved() => statements.Number("SELECT EXISTS (SELECT 1 FROM event_item WHERE NOT EXISTS (SELECT 1 FROM item WHERE "
        + "item.id = event_item.item AND item.line >= 0))") > 0;

    private bool Gather(IEnumerable<string> first)
    {
        var open = new Queue<string>(first);
        while (open.TryDequeue(out string? id))
        {
            if (!_own.Add(id))
            {
                continue;
            }

            List<string> line = statements.Rows("SELECT other.id FROM item JOIN item AS other ON other.line = item.line WHERE item.id = "
                + "$1 AND item.line >= 0", r => r.GetString(0), id);
            if (line.Count == 0 || _own.Count > Most)
            {
                return false;
            }

            line.ForEach(open.Enqueue);
            statements.Rows("SELECT earlier, later FROM link WHERE (earlier = $1 OR later = $1) AND certain = 1 AND json ->> "
                + "'$.relation' <> 'translation'", r => (r.GetString(0), r.GetString(1)), id)
                .ForEach(l => open.Enqueue(l.Item1 == id ? l.Item2 : l.Item1));
            statements.Rows("SELECT other.item FROM event_item JOIN event ON event.seq = event_item.seq JOIN event_item AS other ON "
                + "other.seq = event.seq WHERE event_item.item = $1 AND (event.field <> 'link' OR event.after = 'together')",
                r => r.GetString(0), id)
                .ForEach(open.Enqueue);
        }

        foreach (string id in _own)
        {
            statements.Rows("SELECT earlier, later FROM link WHERE earlier = $1 OR later = $1", r => (r.GetString(0), r.GetString(1)), id)
                .ForEach(l => _beside.Add(l.Item1 == id ? l.Item2 : l.Item1));
        }

        _beside.ExceptWith(_own);
        return true;
    }

    // Other versions of what stands beside are compared with it: they belong to its cell.
    private RunResult Part()
    {
        List<LineageLine> lines = [.. Lines(_own),
            .. Lines(_beside).Select(l => l with { Cells = [.. l.Cells.Where(c => c.Items.Any(_beside.Contains))] })];
        HashSet<string> all = [.. lines.SelectMany(l => l.Cells).SelectMany(c => c.Items)];
        return new RunResult
        {
            Version = "",
            Catalogue = catalogue,
            Documents = [],
            Recommendations =
            [
                .. statements.Rows(
                    "SELECT json FROM item WHERE id IN (SELECT value FROM json_each($1)) ORDER BY meeting, file, n",
                    r => RunRecord.Parse<Recommendation>(r.GetString(0)), Ids(all))
                    .ConvertAll(AsFound),
            ],
            Lineage = new Lineage(
                [.. statements.Rows("SELECT name FROM meeting ORDER BY n", r => r.GetString(0))], [.. Links()], [.. lines])
            {
                Series = [.. statements.Rows("SELECT earlier, later, confirmed FROM series",
                    r => new SeriesStep(r.GetString(0), r.GetString(1), r.GetInt32(2) != 0))],
            },
        };
    }

    private static Recommendation AsFound(Recommendation item) => item.ThemesDecided
        ? item with { Themes = item.ModelThemes ?? item.Themes, ThemesDecided = false, ModelThemes = null } : item;

    private List<LineageLine> Lines(HashSet<string> items) => statements.Rows(
        "SELECT json FROM line WHERE n IN (SELECT line FROM item WHERE id IN (SELECT value FROM json_each($1))) ORDER BY n",
            r => RunRecord.Parse<LineageLine>(r.GetString(0)), Ids(items));

    private List<ItemLink> Links() => statements.Rows(
        "SELECT json FROM link WHERE n IN (SELECT n FROM link WHERE earlier IN (SELECT value FROM json_each($1)) UNION SELECT n FROM "
            + "link WHERE later IN (SELECT value FROM json_each($1))) ORDER BY n",
        r => RunRecord.Parse<ItemLink>(r.GetString(0)), Ids(_own));

    private IEnumerable<Decision> Decisions() => statements.Rows(
        "SELECT json FROM event WHERE seq IN (SELECT seq FROM event_item WHERE item IN (SELECT value FROM json_each($1))) ORDER BY seq",
            r => DecisionFile.TryParse(r.GetString(0))!, Ids(_own))
        .Where(d => d.Field != DecisionField.Link || d.Items.All(i => _own.Contains(i.Id) || _beside.Contains(i.Id)));

    private void Draw(RunResult part, ImmutableArray<LineageLine> lines, List<long> numbers)
    {
        var projection = new Projection(statements);
        statements.Run("DELETE FROM line WHERE n IN (SELECT line FROM item WHERE id IN (SELECT value FROM json_each($1)))", Ids(_own));
        statements.Run("DELETE FROM link WHERE n IN (SELECT n FROM link WHERE earlier IN (SELECT value FROM json_each($1)) UNION SELECT "
            + "n FROM link WHERE later IN (SELECT value FROM json_each($1)))", Ids(_own));
        part.Lineage.Links.ToList().ForEach(projection.DrawLink);
        Dictionary<string, int> lineOf = lines.Index()
            .SelectMany(l => l.Item.Cells.SelectMany(c => c.Items).Select(i => (Item: i, l.Index)))
            .ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        foreach ((int n, LineageLine line) in lines.Index())
        {
            statements.Run("INSERT INTO line VALUES ($1, $2, $3)", numbers[n], line.Id, RunRecord.Text(line));
        }

        foreach (Recommendation item in part.Recommendations.Where(i => _own.Contains(i.Id)))
        {
            projection.Redraw(item, lines[lineOf[item.Id]], numbers[lineOf[item.Id]]);
        }

        new EventTable(statements).PlaceAnew(Ids(_own));
    }

    private static string Ids(IEnumerable<string> ids) => JsonSerializer.Serialize([.. ids], ReviewJson.Default.StringArray);
}
