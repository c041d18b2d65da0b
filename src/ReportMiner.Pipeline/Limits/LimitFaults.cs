using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Pipeline.Limits;

/// <summary>The reports of limits that are watched from outside the readers. They say which limit it was, and its option.</summary>
internal static class LimitFaults
{
    public static Diagnostic Time(DocumentLimits limits) =>
        DiagnosticCatalogue.TimedOut.At(
            FormattableString.Invariant($"Reading the file took longer than {limits.WholeSeconds} s (--limit-seconds)."));

    public static Diagnostic Memory(DocumentLimits limits) =>
        DiagnosticCatalogue.TooLarge.At(
            FormattableString.Invariant($"Reading the file took more memory than {limits.Memory} MiB (--limit-memory)."));
}
