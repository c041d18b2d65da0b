using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.ChangeLists;

/// <summary>
/// Items of two drafts as the matcher compares them: of two meetings, regardless of their mastheads, since both drafts of a document print
/// the same symbol
/// and often the same date. All kinds are compared.
/// </summary>
internal sealed class DraftItems
{
    private const string Earlier = "1", Later = "2";

    public DraftItems(ImmutableArray<Recommendation> before, ImmutableArray<Recommendation> after)
    {
        Before = [.. before.Select((item, i) => Drafted(item, Earlier, i))];
        After = [.. after.Select((item, i) => Drafted(item, Later, i))];
    }

    public ImmutableArray<Recommendation> Before { get; }

    public ImmutableArray<Recommendation> After { get; }

    /// <summary>The caller says which of the drafts is the earlier.</summary>
    public static SeriesPlan Order { get; } = new([new PlannedSeries("", [Earlier, Later])]);

    public static int Place(string id) => int.Parse(id[2..], CultureInfo.InvariantCulture);

    private static Recommendation Drafted(Recommendation item, string draft, int place) => item with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{draft}-{place}"),
        Kind = RecommendationKind.Recommendation,
        Source = item.Source with { File = draft, Meeting = draft, Masthead = Masthead.Empty },
    };
}
