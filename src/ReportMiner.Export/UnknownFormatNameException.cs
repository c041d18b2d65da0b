using ReportMiner.Linguistics;

namespace ReportMiner.Export;

/// <summary>A format was asked for that no exporter has; the message says which are known, and which was probably meant.</summary>
public sealed class UnknownFormatNameException(string name, IReadOnlyCollection<string> known)
    : Exception($"Format '{name}' is not known.{(ClosestWord.Of(name, known) is { } meant ? $" Did you mean '{meant}'?" : "")} "
        + $"Formats: {string.Join(", ", known)}.");
