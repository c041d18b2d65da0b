using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a State that is named for another.</summary>
internal sealed class StateCheck(Func<string, IReadOnlyList<NamedState>>? states)
{
    public IEnumerable<Finding> Find(string a, string b)
    {
        if (states is null)
        {
            yield break;
        }

        IReadOnlyList<NamedState> inA = states(a), inB = states(b);
        NamedState[] onlyA = [.. inA.Where(x => !inB.Any(y => y.Id == x.Id))], onlyB = [.. inB.Where(x => !inA.Any(y => y.Id == x.Id))];
        if (onlyA.Length > 0 && onlyB.Length > 0)
        {
            yield return new Finding(DiscrepancyKind.ActorDiffers, Names(a, onlyA), Names(b, onlyB));
        }
    }

    private static string Names(string text, NamedState[] found) =>
        string.Join(", ", found.Select(s => text[s.Start..s.End]).Distinct(StringComparer.Ordinal));
}
