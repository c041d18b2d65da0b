using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Decisions;

/// <summary>The decisions on links, by the items that a run has now.</summary>
public sealed class LinkChoices
{
    private readonly Dictionary<LinkDecision, Decision> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly List<Decision> _superseded = [];
    private readonly List<DecisionConflict> _conflicts = [];

    /// <param name="decisions">All decisions, in the order in which they were made.</param>
    /// <param name="run">The run.</param>
    public LinkChoices(ImmutableArray<Decision> decisions, RunResult run)
    {
        var finder = new AnchorFinder(run);
        var last = new Dictionary<(string, string), LinkDecision>();
        var order = new List<LinkDecision>();
        foreach (Decision decision in decisions.Where(d => d.Field == DecisionField.Link && d.Round is null))
        {
            (LinkDecision? choice, string reason) = Read(decision, finder);
            if (choice is null)
            {
                _conflicts.Add(new(decision, reason));
                continue;
            }

            (string, string) pair = Pair(choice);
            if (last.TryGetValue(pair, out LinkDecision? before))
            {
                _superseded.Add(_sources[before]);
                order.Remove(before);
            }

            last[pair] = choice;
            order.Add(choice);
            _sources[choice] = decision;
        }

        Choices = [.. order];
    }

    /// <summary>The last decision on each pair, in the order in which they were made.</summary>
    public ImmutableArray<LinkDecision> Choices { get; }

    /// <param name="lines">The decisions on the lines that follow from the links.</param>
    /// <param name="refused">Choices that cannot hold, each with the reason.</param>
    /// <returns>What became of all decisions.</returns>
    public DecisionOutcome With(DecisionOutcome lines, ImmutableArray<(LinkDecision Choice, string Reason)> refused)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines with
        {
            Kept = [.. Choices.Where(c => !refused.Any(r => ReferenceEquals(r.Choice, c))).Select(c => _sources[c]), .. lines.Kept],
            Superseded = [.. _superseded, .. lines.Superseded],
            Conflicts = [.. _conflicts, .. refused.Select(r => new DecisionConflict(_sources[r.Choice], r.Reason)), .. lines.Conflicts],
        };
    }

    private static (LinkDecision? Choice, string Reason) Read(Decision decision, AnchorFinder finder)
    {
        if (decision.Items.Length != 2 || EnumWord.Parse<LinkChoice>(decision.Value) is not { } choice)
        {
            return (null, $"{decision.Value} is no decision on two items.");
        }

        (Recommendation? earlier, string first) = finder.Item(decision.Items[0]);
        (Recommendation? later, string second) = finder.Item(decision.Items[1]);
        return earlier is null ? (null, first) : later is null ? (null, second) : (new LinkDecision(earlier.Id, later.Id, choice), "");
    }

    private static (string, string) Pair(LinkDecision choice) =>
        string.CompareOrdinal(choice.Earlier, choice.Later) <= 0 ? (choice.Earlier, choice.Later) : (choice.Later, choice.Earlier);
}
