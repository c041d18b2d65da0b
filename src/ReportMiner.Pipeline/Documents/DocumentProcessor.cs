using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Takes one file from its bytes to its items. A fault of the file becomes a diagnostic; the run goes on.</summary>
public static class DocumentProcessor
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long LargestFile = 512L << 20;

    /// <param name="path">Full path of the file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static DocumentOutcome Process(string path, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        SourceInfo source = new() { File = Path.GetFileName(path), Sha256 = "", Size = 0, Meeting = Path.GetFileNameWithoutExtension(path) };
        try
        {
            byte[] bytes = ReadBytes(path);
            source = source with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Size = bytes.LongLength, Format = FormatDetector.Detect(bytes) };
            Manuscript manuscript = DocumentReaders.Read(bytes, cancellation);
            return Understand(path, manuscript, source, started);
        }
        catch (UnreadableFileException e)
        {
            return new DocumentOutcome(Failed(source, e.Diagnostic), [], Elapsed(started));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DocumentOutcome(Failed(source, DiagnosticCatalogue.Unreadable.At(e.Message.Replace(path, source.File, StringComparison.Ordinal))), [], Elapsed(started));
        }
    }

    /// <summary>A document that was not read, for the reason given.</summary>
    public static Document Failed(SourceInfo source, Diagnostic reason) =>
        new() { Source = source, Status = DocumentStatus.Failed, Diagnostics = [reason] };

    private static DocumentOutcome Understand(string path, Manuscript manuscript, SourceInfo source, long started)
    {
        (Masthead masthead, ImmutableArray<Diagnostic> faults) = ReadMasthead(path, manuscript);
        source = source with
        {
            Format = manuscript.Format,
            PageCount = manuscript.PageCount,
            Masthead = masthead,
            Meeting = MeetingNames.Of(masthead, source.File),
        };
        Document document = StructureAnalyzer.Analyze(manuscript, source);
        document = document with { Diagnostics = [.. faults, .. document.Diagnostics] };
        return new DocumentOutcome(document, RecommendationExtractor.Extract(document), Elapsed(started));
    }

    private static byte[] ReadBytes(string path)
    {
        long length = new FileInfo(path).Length;
        return length <= LargestFile
            ? File.ReadAllBytes(path)
            : throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At(FormattableString.Invariant($"The file has {length >> 20} MiB; the limit is {LargestFile >> 20} MiB.")));
    }

    private static (Masthead Masthead, ImmutableArray<Diagnostic> Faults) ReadMasthead(string path, Manuscript manuscript)
    {
        Masthead masthead = MastheadReader.Read(manuscript);
        string sidecar = Path.ChangeExtension(path, null) + ".meta.json";
        if (!File.Exists(sidecar))
        {
            return (masthead, []);
        }

        masthead = SidecarReader.Merge(masthead, File.ReadAllText(sidecar), out Diagnostic? fault);
        return (masthead, fault is null ? [] : [fault]);
    }

    private static double Elapsed(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
