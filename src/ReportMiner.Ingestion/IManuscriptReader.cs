using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>
/// Reads one format. A fault of the file is a <see cref="UnreadableFileException"/> with a diagnostic, never another exception.
/// </summary>
public interface IManuscriptReader
{
    /// <summary>Format that it reads.</summary>
    SourceFormat Format { get; }

    /// <summary>Reads a whole file.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="cancellation">Ends a reading that takes too long.</param>
    /// <exception cref="UnreadableFileException">The file is broken, encrypted or past a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    Manuscript Read(byte[] bytes, CancellationToken cancellation);
}
