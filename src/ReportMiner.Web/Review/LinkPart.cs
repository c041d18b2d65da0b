using ReportMiner.Decisions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>The run cut down to the lines of two items, with the links between these.</summary>
internal sealed record LinkPart(RunResult Run)
{
    /// <returns>The part; <see langword="null"/> where one of the items is in no line.</returns>
    public static LinkPart? Of(Statements statements, string first, string second, ThemeCatalogue catalogue)
    {
        if (LinePart.Of(statements, first, catalogue) is not { } a || LinePart.Of(statements, second, catalogue) is not { } b)
        {
            return null;
        }

        List<ItemLink> links = statements.Rows(
            "SELECT json FROM link WHERE (earlier = $1 AND later = $2) OR (earlier = $2 AND later = $1)",
            r => RunRecord.Parse<ItemLink>(r.GetString(0)), first, second);
        bool same = a.Line.Id == b.Line.Id;
        return new LinkPart(a.Run with
        {
            Recommendations = same ? a.Run.Recommendations : [.. a.Run.Recommendations, .. b.Run.Recommendations],
            Lineage = new Lineage(
                [.. statements.Rows("SELECT name FROM meeting ORDER BY n", r => r.GetString(0))],
                [.. links],
                same ? [a.Line] : [a.Line, b.Line]),
        });
    }

    /// <summary>Whether both items belong to one meeting.</summary>
    public bool IsOfOneMeeting(string first, string second) =>
        DecisionMaker.MeetingOf(LineOf(first), first) == DecisionMaker.MeetingOf(LineOf(second), second);

    private LineageLine LineOf(string item) => Run.Lineage.Lines.First(l => l.Cells.Any(c => c.Items.Contains(item)));
}
