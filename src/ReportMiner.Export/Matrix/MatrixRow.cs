using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Matrix;

/// <summary>A line of lineage with its items, one group a meeting.</summary>
internal sealed record MatrixRow(LineageLine Line, ImmutableArray<ImmutableArray<Recommendation>> Items)
{
    /// <summary>The cell that tells what became of the line in the end: the last with a status; <see langword="null"/> where none has.</summary>
    public LineageCell? Latest => Line.Cells.LastOrDefault(c => c.Status is not null);

    /// <summary>Numbers of the items at a meeting; two language versions print theirs in different ways and count once.</summary>
    public string Labels(int meeting) => string.Join(
        "; ",
        Items[meeting].DistinctBy(i => i.Path.IsEmpty ? Citation.Number(i) : string.Join('/', i.Path), StringComparer.Ordinal).Select(Citation.Number));

    /// <summary>Texts at a meeting in the languages given; several are led by their number and parted by an empty line.</summary>
    public string Texts(int meeting, ImmutableArray<Language> languages)
    {
        var items = Items[meeting].Where(i => languages.Contains(i.Language)).ToList();
        return items.Count == 1
            ? Citation.WholeText(items[0])
            : string.Join("\n\n", items.Select(i => $"{Citation.Number(i)} {Citation.WholeText(i)}"));
    }

    /// <summary>Distinct values of a property at a meeting.</summary>
    public string Values(int meeting, Func<Recommendation, string?> value) =>
        string.Join("; ", Items[meeting].Select(value).OfType<string>().Distinct(StringComparer.Ordinal));
}
