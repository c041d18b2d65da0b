using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Export.Matrix;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Import;

/// <summary>
/// Reads what people write into the link column of a row: entries separated by a semicolon or a line feed, each a word (<c>same</c>,
/// <c>merged</c>, <c>split</c>, <c>none</c>, <c>together</c>, <c>apart</c>, <c>open</c>, in either language), a word and an item, or an
/// item alone. A word alone speaks of the row's uncertain link; an item alone is the one that the row continues instead. Items are named by
/// id, by document and number, or by number.
/// </summary>
internal sealed class LinkEdits
{
    private static readonly (string Word, LinkChoice Choice)[] Words =
        [
            .. Enum.GetValues<LinkChoice>().SelectMany(c => new[] { (LinkWords.Of(c).En, c), (LinkWords.Of(c).Ru, c) })
                .OrderByDescending(w => w.Item1.Length)
        ];

    private readonly LinkCandidates _candidates;
    private readonly Dictionary<string, (int Meeting, string First)> _places = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byName;
    private readonly ItemsById _items;

    public LinkEdits(RunResult run, ItemsById items)
    {
        _candidates = new LinkCandidates(run.Lineage);
        _items = items;
        foreach (LineageCell cell in run.Lineage.Lines.SelectMany(l => l.Cells))
        {
            foreach (string id in cell.Items)
            {
                _places.TryAdd(id, (run.Lineage.Meetings.IndexOf(cell.Meeting), cell.Items[0]));
            }
        }

        _byName =
            _places.Keys.SelectMany(id => Names(id).Select(name => (Name: name, Id: id)))
                .ToLookup(n => n.Name, n => n.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="value">The cell.</param>
    /// <param name="row">Ids of the row's items.</param>
    /// <param name="problem">What is not understood, in one sentence; <see langword="null"/> for nothing.</param>
    /// <returns>The decisions, none where something is not understood.</returns>
    public ImmutableArray<LinkDecision> Read(string value, ImmutableArray<string> row, out string? problem)
    {
        string[] items = [.. row.Where(_places.ContainsKey).DistinctBy(i => _places[i].First).OrderBy(i => _places[i].Meeting)];
        var decisions = new List<LinkDecision>();
        problem = items.Length == 0 ? "No item of the row is in this run." : null;
        foreach (string entry in value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(_ => items.Length > 0))
        {
            problem ??= Entry(entry, items, decisions);
        }

        return problem is null ? [.. decisions] : [];
    }

    private string? Entry(string entry, string[] row, List<LinkDecision> decisions)
    {
        (string word, LinkChoice choice) =
            Words.FirstOrDefault(
                w =>
                    entry.StartsWith(w.Word, StringComparison.OrdinalIgnoreCase)
                        && (entry.Length == w.Word.Length || entry[w.Word.Length] == ' '));
        string name = entry[(word?.Length ?? 0)..].Trim();
        return name.Length == 0 ? OfCandidates(choice, row, decisions) : OfItem(name, word is null ? null : choice, row, decisions);
    }

    private string? OfCandidates(LinkChoice choice, string[] row, List<LinkDecision> decisions)
    {
        LinkDecision[] found = [.. Candidates(row).Select(c => new LinkDecision(c.Earlier, c.Later, choice))];
        if (found.Length == 0)
        {
            return "The row has no uncertain link: name the other item.";
        }

        if (found.Length > 1 && choice != LinkChoice.None)
        {
            return $"The row has {found.Length} uncertain links: name the item.";
        }

        decisions.AddRange(found);
        return null;
    }

    private string? OfItem(string name, LinkChoice? choice, string[] row, List<LinkDecision> decisions)
    {
        string[] candidates = [.. Candidates(row).SelectMany(c => new[] { c.Earlier, c.Later }).Except(row)];
        string[] meant = [.. _byName[name].DistinctBy(i => _places[i].First)];
        meant = meant.Length > 1 && meant.Intersect(candidates).Any() ? [.. meant.Intersect(candidates)] : meant;
        meant = meant.Length > 1 ? [.. Nearest(meant, row[0])] : meant;
        if (meant is not [var item])
        {
            return meant.Length == 0
                ? $"'{name}' is no item of this run."
                : $"'{name}' is the number of several items: name its document too.";
        }

        string own = Partner(item, row);
        if (choice is null)
        {
            decisions.AddRange(
                Candidates([own]).Where(c => c.Later == own && c.Earlier != item)
                    .Select(c => new LinkDecision(c.Earlier, c.Later, LinkChoice.None)));
        }

        decisions.Add(_places[item].Meeting <= _places[own].Meeting
            ? new(item, own, choice ?? LinkChoice.Same)
            : new(own, item, choice ?? LinkChoice.Same));
        return null;
    }

    /// <returns>Of several items of one number those of the last meeting before the row.</returns>
    private IEnumerable<string> Nearest(string[] items, string row)
    {
        string[] before = [.. items.Where(i => _places[i].Meeting < _places[row].Meeting)];
        return before.Length == 0 ? items : before.Where(i => _places[i].Meeting == before.Max(b => _places[b].Meeting));
    }

    /// <returns>The item of the row that another one is linked to: the next after it; where there is none, the last before.</returns>
    private string Partner(string item, string[] row) =>
        row.FirstOrDefault(i => _places[i].Meeting > _places[item].Meeting)
            ?? row.LastOrDefault(i => _places[i].First != _places[item].First) ?? row[^1];

    private IEnumerable<(string Earlier, string Later)> Candidates(string[] row) =>
        row.SelectMany(i => _candidates.Earlier(i).Select(l => (l.Earlier.Id, i)))
            .Concat(_candidates.Later(row[^1]).Select(l => (row[^1], l.Later.Id)));

    private IEnumerable<string> Names(string id) => _items.Find(id) is { } item
        ? [id, $"{item.Source.Citation}, {item.Number}", $"{item.Source.Citation} {item.Number}", item.Number]
        : [id];
}
