using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Matrix;

/// <summary>What a line of lineage holds at one meeting.</summary>
/// <param name="Meeting">Index of the meeting.</param>
/// <param name="Cell">What became of the line there.</param>
/// <param name="Run">All items of the run.</param>
/// <param name="Candidates">Uncertain links that wait for a person: of its items to earlier ones; where it has none, of the last item
/// before to later ones.</param>
internal sealed record MatrixStage(int Meeting, LineageCell Cell, ItemsById Run, ImmutableArray<MatrixCandidate> Candidates)
{
    /// <summary>Its items there, read again each time; empty where it was dropped.</summary>
    public ImmutableArray<Recommendation> Items => Run.All(Cell.Items);

    /// <summary>Items of other lines that it continues too, or that continue it.</summary>
    public ImmutableArray<Recommendation> Elsewhere => Run.All(Cell.Elsewhere);

    /// <summary>Ids of its items there.</summary>
    public IEnumerable<string> Ids => Cell.Items.Where(Run.Has);

    /// <summary>Whether it has no item there.</summary>
    public bool IsEmpty => !Ids.Any();

    /// <summary>Numbers of the items; two language versions print theirs in different ways and count once.</summary>
    public string Labels => string.Join(
        "; ",
        Items.DistinctBy(i => i.Path.IsEmpty ? i.Number : string.Join('/', i.Path), StringComparer.Ordinal).Select(i => i.Number));

    /// <summary>Texts in the languages given; several are led by their number and separated by an empty line.</summary>
    public string Texts(ImmutableArray<Language> languages)
    {
        var items = Items.Where(i => languages.Contains(i.Language)).ToList();
        return items.Count == 1
            ? items[0].WholeText
            : string.Join("\n\n", items.Select(i => $"{i.Number} {i.WholeText}"));
    }

    /// <summary>Distinct values of a property.</summary>
    public string Values(Func<Recommendation, string?> value) =>
        string.Join("; ", Items.Select(value).OfType<string>().Distinct(StringComparer.Ordinal));
}
