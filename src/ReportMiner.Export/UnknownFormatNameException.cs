namespace ReportMiner.Export;

/// <summary>A format was asked for that no exporter has; the message says which are known.</summary>
public sealed class UnknownFormatNameException(string name, IEnumerable<string> known)
    : Exception($"Format '{name}' is not known. Formats: {string.Join(", ", known)}.");
