using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner.Decisions;

/// <summary>
/// The decisions that people made, in order. Applied to a run, each is kept, replaced by a later one on the same matter, or listed as a
/// conflict; none is lost.
/// </summary>
public sealed class DecisionStore(ImmutableArray<Decision> decisions)
{
    /// <summary>In the order in which they were made.</summary>
    public ImmutableArray<Decision> Decisions { get; } = decisions;

    /// <summary>
    /// Applies the decisions on lines to those of a run; decided themes go to all items of the line. Decisions on links are not among them:
    /// where there are such, the lines follow from them first (<see cref="LinkChoices"/>).
    /// </summary>
    public DecisionOutcome Apply(RunResult run)
    {
        var finder = new AnchorFinder(run);
        var lines = run.Lineage.Lines.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var themes = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var positions = new Dictionary<string, string?>(StringComparer.Ordinal);
        var kept = new Dictionary<(string Line, DecisionField Field, string? Meeting), Decision>();
        var superseded = new List<Decision>();
        var conflicts = new List<DecisionConflict>();
        foreach (Decision decision in Decisions.Where(d => d.Field != DecisionField.Link && d.Round is null))
        {
            if (decision.Field == DecisionField.Ask)
            {
                Keep(
                    (TextHash.Of(decision.Items.Select(i => i.Text)), decision.Field, decision.Items.FirstOrDefault()?.Document), decision);
                continue;
            }

            (LineageLine? found, string reason) = finder.Find(decision);
            LineageLine? decided = found is null ? null : Decide(lines[found.Id], decision, run, ref reason);
            if (decided is null)
            {
                conflicts.Add(new(decision, reason));
                continue;
            }

            lines[decided.Id] = decided;
            if (decision.Field == DecisionField.Themes)
            {
                themes[decided.Id] = decided.Themes;
            }
            else if (decision.Field == DecisionField.Position)
            {
                string? position = decision.Value.Length == 0 ? null : decision.Value;
                decided.Cells.Where(c => c.Meeting == decision.Meeting).SelectMany(c => c.Items).ToList()
                    .ForEach(id => positions[id] = position);
            }

            Keep(
                (decided.Id, decision.Field, decision.Field == DecisionField.Checked ? decision.Value.Split(' ')[0] : decision.Meeting),
                decision);
        }

        var held = new HashSet<Decision>(kept.Values, ReferenceEqualityComparer.Instance);
        return new(Applied(run, lines, themes, positions), [.. Decisions.Where(held.Contains)], [.. superseded], [.. conflicts]);

        void Keep((string, DecisionField, string?) matter, Decision decision)
        {
            if (kept.TryGetValue(matter, out Decision? before))
            {
                superseded.Add(before);
            }

            kept[matter] = decision;
        }
    }

    private static LineageLine? Decide(LineageLine line, Decision decision, RunResult run, ref string reason)
    {
        LineageLine? decided = decision.Field switch
        {
            DecisionField.Themes => Themes(line, decision.Value, run, ref reason),
            DecisionField.Status => Status(line, decision, ref reason),
            DecisionField.Position => Position(line, decision, ref reason),
            DecisionField.Checked => line,
            _ => line with { Comment = decision.Value.Length == 0 ? null : decision.Value },
        };
        string field = EnumWord.Of(decision.Field);
        return decided is null || decision.Field == DecisionField.Checked || decided.Decided.Contains(field)
            ? decided
            : decided with { Decided = decided.Decided.Add(field) };
    }

    private static LineageLine? Themes(LineageLine line, string value, RunResult run, ref string reason)
    {
        string[] ids = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? unknown = ids.FirstOrDefault(id => run.Catalogue.Themes.All(t => t.Id != id));
        if (unknown is not null)
        {
            reason = $"Theme {unknown} is not in the catalogue.";
            return null;
        }

        return line with { Themes = [.. run.Catalogue.Themes.Select(t => t.Id).Where(id => ids.Contains(id))] };
    }

    private static LineageLine? Status(LineageLine line, Decision decision, ref string reason)
    {
        int cell = line.Cells.Select(c => c.Meeting).ToList().IndexOf(decision.Meeting ?? "");
        if (cell < 0)
        {
            reason = $"Line {line.Id} has no meeting {decision.Meeting} in this run.";
            return null;
        }

        if (EnumWord.Parse<LineageStatus>(decision.Value) is not { } status)
        {
            reason = $"{decision.Value} is no status.";
            return null;
        }

        return line with { Cells = line.Cells.SetItem(cell, line.Cells[cell] with { Status = status }) };
    }

    private static LineageLine? Position(LineageLine line, Decision decision, ref string reason)
    {
        if (line.Cells.Any(c => c.Meeting == decision.Meeting && !c.Items.IsEmpty))
        {
            return line;
        }

        reason = $"Line {line.Id} has no item at {decision.Meeting} in this run.";
        return null;
    }

    private static RunResult Applied(
        RunResult run, Dictionary<string, LineageLine> lines, Dictionary<string, ImmutableArray<string>> themes,
        Dictionary<string, string?> positions)
    {
        var themesOf = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach ((string line, ImmutableArray<string> ids) in themes)
        {
            foreach (string item in lines[line].Cells.SelectMany(c => c.Items))
            {
                themesOf[item] = ids;
            }
        }

        return run with
        {
            Lineage = run.Lineage with { Lines = [.. run.Lineage.Lines.Select(l => lines[l.Id])] },
            Recommendations = themesOf.Count + positions.Count == 0
                ? run.Recommendations
                : new ChangedRecords<Recommendation>(run.Recommendations, (_, r) => Decided(r)),
        };

        Recommendation Decided(Recommendation item)
        {
            Recommendation placed = positions.TryGetValue(item.Id, out string? position) ? item with { Position = position } : item;
            return themesOf.TryGetValue(item.Id, out ImmutableArray<string> ids) ? Retag(placed, ids) : placed;
        }
    }

    /// <summary>A theme that the model gave keeps its score and evidence; one that a person added has the score 1 and none.</summary>
    private static Recommendation Retag(Recommendation item, ImmutableArray<string> ids)
    {
        ImmutableArray<ThemeTag> given = item.ModelThemes ?? item.Themes;
        return item with
        {
            Themes = [.. ids.Select(id => given.FirstOrDefault(t => t.Id == id) ?? new ThemeTag(id, 1, []))],
            ThemesDecided = true,
            ModelThemes = given,
        };
    }
}
