using System.Collections.Concurrent;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>The real PDF files beside the repository, if present.</summary>
internal static class RealPdf
{
    private static readonly ConcurrentDictionary<string, Manuscript> Cache = new(StringComparer.Ordinal);

    public static string? Folder { get; } = Find();

    /// <returns>Names of all files that have a text layer.</returns>
    public static IEnumerable<string> Readable() => Folder is null
        ? []
        : Directory.GetFiles(Folder, "*.pdf").Select(static path => Path.GetFileName(path))
            .Where(static name => !name.Contains("image_only", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Manuscript Read(string name) =>
        new PdfManuscriptReader().Read(File.ReadAllBytes(Path.Combine(Folder!, name)), CancellationToken.None);

    /// <summary>Reads a file once for all tests.</summary>
    public static Manuscript Known(string name) => Cache.GetOrAdd(name, Read);

    private static string? Find()
    {
        string beside = Path.Combine(CheckoutFolder.Found ?? "", "..", "shared", "real");
        return CheckoutFolder.Found is not null && Directory.Exists(beside) ? beside : null;
    }
}
