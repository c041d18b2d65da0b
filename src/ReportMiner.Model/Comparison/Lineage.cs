using ReportMiner.Model.Records;
using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>
/// The meetings in order of time, the links between their items (which may be on disk), and the lines that the links make.
/// </summary>
public sealed record Lineage(ImmutableArray<string> Meetings, IStoredRecords<ItemLink> Links, ImmutableArray<LineageLine> Lines)
{
    /// <summary>No meeting, no link, no line.</summary>
    public static readonly Lineage Empty = new([], [], []);

    /// <summary>Which meeting was compared with which, in order of the earlier.</summary>
    public ImmutableArray<SeriesStep> Series { get; init; } = [];

    /// <returns>For each item in the matrix, by id, the id of its line.</returns>
    public Dictionary<string, string> LinesOfItems() =>
        Lines.SelectMany(line => line.Cells.SelectMany(cell => cell.Items).Select(item => (Item: item, line.Id)))
            .DistinctBy(place => place.Item).ToDictionary(place => place.Item, place => place.Id, StringComparer.Ordinal);
}
