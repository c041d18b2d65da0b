using System.Globalization;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How figures are printed.</summary>
internal static class Numbers
{
    public static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(int hits, int of) => $"{Count(hits)}/{Count(of)}";

    public static string False(int count) => count == 0 ? "none false" : $"{Count(count)} false";
}
