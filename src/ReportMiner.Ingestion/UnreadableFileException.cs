using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>A file cannot be read, for a reason that lies in the file.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Message, inner) => Diagnostic = diagnostic;

    /// <summary>The reason, with its code.</summary>
    public Diagnostic Diagnostic { get; }
}
