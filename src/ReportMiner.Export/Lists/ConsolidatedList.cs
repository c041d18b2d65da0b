using System.Collections.Immutable;
using ReportMiner.Export.Matrix;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Lists;

/// <summary>
/// The items that hold, as a secretariat lists them: each with its latest text, under the first of its themes; then those without a theme;
/// last those that were not carried forward. No item has two entries.
/// </summary>
internal sealed class ConsolidatedList
{
    private static readonly Bilingual WithoutTheme = new("Other matters", "Прочие вопросы");
    private static readonly Bilingual NotCarried =
        new("Items not carried forward", "Рекомендации, не сохраненные в последующих документах");

    private readonly Dictionary<string, string> _translationOf;
    private readonly Language _first;

    public ConsolidatedList(RunView run, Language first)
    {
        _first = first;
        _translationOf = run.Lineage.Links.Where(l => l.Relation == LinkRelation.Translation)
            .DistinctBy(l => l.Later.Id, StringComparer.Ordinal).ToDictionary(l => l.Later.Id, l => l.Earlier.Id, StringComparer.Ordinal);
        var rows = run.Matrix.Rows.Where(r => r.Stages.Any(s => !s.IsEmpty) && !LivesOn(r)).ToList();
        ILookup<string, MatrixRow> standing =
            rows.Where(r => !IsDropped(r)).ToLookup(r => r.Line.Themes.FirstOrDefault() ?? "", StringComparer.Ordinal);
        var known = run.Catalogue.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<ListSection> sections =
        [
            .. run.Catalogue.Themes.Select(t => Section(t.Name, standing[t.Id])),
            Section(WithoutTheme, standing.Where(g => !known.Contains(g.Key)).SelectMany(g => g)),
            Section(NotCarried, rows.Where(IsDropped)),
        ];
        Sections = [.. sections.Where(s => s.Count > 0)];
    }

    public ImmutableArray<ListSection> Sections { get; }

    private ListSection Section(Bilingual heading, IEnumerable<MatrixRow> rows) =>
        new(heading, rows.Sum(r => Held(r)[^1].Ids.DistinctBy(Original, StringComparer.Ordinal).Count()), rows.SelectMany(Entries));

    private static List<MatrixStage> Held(MatrixRow row) => [.. row.Stages.Where(s => !s.IsEmpty)];

    /// <returns>The item whose translation an item is, or it.</returns>
    private string Original(string id) => _translationOf.GetValueOrDefault(id, id);

    /// <summary>Whether items of other lines continue its last one: they are the entries, and name it as their source.</summary>
    private static bool LivesOn(MatrixRow row) => row.Stages[^1] is { IsEmpty: true } last && !last.Cell.Elsewhere.IsEmpty;

    private static bool IsDropped(MatrixRow row) => row.Latest?.Status == LineageStatus.Dropped;

    /// <summary>A row gives one entry, or several where its latest cell holds several items (a split).</summary>
    private IEnumerable<ListEntry> Entries(MatrixRow row)
    {
        List<MatrixStage> held = Held(row);
        ImmutableArray<Recommendation> earlier = [.. held.Count < 2 ? [] : held[^2].Items, .. held[^1].Elsewhere];
        LineageCell cell = held[^1].Cell;
        return held[^1].Items
            .GroupBy(i => Original(i.Id), StringComparer.Ordinal)
            .Select(g =>
                new ListEntry(
                    row.Line,
                    cell,
                    [.. g.OrderBy(i => i.Language == _first ? 0 : 1).Select(i => new ListText(i, Previous(i, cell, earlier)))],
                    earlier));
    }

    /// <summary>An uncertain link is not shown as a change of text.</summary>
    private static Recommendation? Previous(Recommendation item, LineageCell cell, ImmutableArray<Recommendation> earlier) =>
        cell.Status is LineageStatus.New or LineageStatus.Uncertain ? null : Closest(item, earlier);

    /// <returns>The most alike of the items in the same language; <see langword="null"/> where there is none.</returns>
    public static Recommendation? Closest(Recommendation item, ImmutableArray<Recommendation> earlier)
    {
        var same = earlier.Where(e => e.Language == item.Language).ToList();
        return same.Count < 2 ? same.FirstOrDefault() : same.MaxBy(e => WordDiff.Likeness(e.Text, item.Text));
    }
}
