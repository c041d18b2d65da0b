using System.Globalization;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a value on each side that the other does not have. One side alone may put a number into other words.</summary>
internal static class FigureCheck
{
    public static IEnumerable<Finding> Find(string a, string b)
    {
        (List<decimal> digitsA, List<decimal> spelledA) = FigureReader.Read(a);
        (List<decimal> digitsB, List<decimal> spelledB) = FigureReader.Read(b);
        List<decimal> onlyA = Without([.. digitsA, .. spelledA], [.. digitsB, .. spelledB]),
            onlyB = Without([.. digitsB, .. spelledB], [.. digitsA, .. spelledA]);
        if (onlyA.Count > 0 && onlyB.Count > 0)
        {
            yield return new Finding(DiscrepancyKind.FigureDiffers, List(onlyA), List(onlyB));
        }

        List<int> clockA = ClockReader.Read(a), clockB = ClockReader.Read(b);
        if (clockA.Count == clockB.Count && !clockA.Order().SequenceEqual(clockB.Order()))
        {
            yield return new Finding(DiscrepancyKind.FigureDiffers, Times(clockA), Times(clockB));
        }
    }

    private static string Times(List<int> minutes) =>
        string.Join(", ", minutes.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m / 60:00}:{m % 60:00}")));

    private static string List(List<decimal> values) => string.Join(", ", values.Select(v => v.ToString(CultureInfo.InvariantCulture)));

    private static List<decimal> Without(List<decimal> values, List<decimal> others)
    {
        var left = new List<decimal>(values);
        foreach (decimal value in others)
        {
            left.Remove(value);
        }

        return left;
    }
}
