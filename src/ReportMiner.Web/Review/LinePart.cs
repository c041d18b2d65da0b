using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>The run cut down to the line of one item.</summary>
internal sealed record LinePart(RunResult Run)
{
    public LineageLine Line => Run.Lineage.Lines[0];

    /// <returns>The part; <see langword="null"/> where no line has the item.</returns>
    public static LinePart? Of(Statements statements, string item, ThemeCatalogue catalogue)
    {
        List<(string Json, long Place)> lines = statements.Rows("SELECT line.json, line.n FROM item JOIN line ON line.n = item.line "
            + "WHERE item.id = $1", r => (r.GetString(0), r.GetInt64(1)), item);
        if (lines.Count == 0)
        {
            return null;
        }

        LineageLine line = RunRecord.Parse<LineageLine>(lines[0].Json);
        return new LinePart(new RunResult
        {
            Version = "",
            Catalogue = catalogue,
            Documents = [],
            Recommendations =
                [
                    .. statements.Rows(
                        "SELECT json FROM item WHERE line = $1 ORDER BY n",
                        r => RunRecord.Parse<Recommendation>(r.GetString(0)),
                        lines[0].Place)
                ],
            Lineage = new Lineage([.. line.Cells.Select(c => c.Meeting)], [], [line]),
        });
    }

    /// <summary>The value of a matter as an item's page shows it.</summary>
    public string Value(DecisionField field, string item) => field == DecisionField.Position
        ? Run.Recommendations.First(i => i.Id == item).Position ?? ""
        : DecisionMaker.ValueOf(Line, field, DecisionMaker.MeetingFor(Line, item, field));

    /// <summary>The name of a matter of an item.</summary>
    public string Matter(DecisionField field, string item) =>
        $"{EnumWord.Of(field)} {DecisionMaker.MeetingFor(Line, item, field)}".TrimEnd();
}
