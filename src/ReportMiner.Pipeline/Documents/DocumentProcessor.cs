using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Analysis.Coverage;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Replies;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Takes one file from its bytes to its items. A fault of the file becomes a diagnostic; the run goes on.</summary>
internal static class DocumentProcessor
{
    /// <summary>Processes a file within the usual limits.</summary>
    /// <inheritdoc cref="Process(string, DocumentLimits, CancellationToken)"/>
    public static DocumentOutcome Process(string path, CancellationToken cancellation) =>
        Process(path, DocumentLimits.Default, cancellation);

    /// <summary>Processes a file. The limit of memory is that of the whole process and not looked at here.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="limits">What the file may take.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was ended from outside.</exception>
    /// <exception cref="OutOfMemoryException">The process has no memory left.</exception>
    public static DocumentOutcome Process(string path, DocumentLimits limits, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        SourceInfo source = SourceFile.Describe(path);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(TimeSpan.FromSeconds(limits.WholeSeconds));
        try
        {
            byte[] bytes = SourceFile.Read(path, limits.File);
            source = source with
            {
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Size = bytes.LongLength,
                Format = FormatDetector.Detect(bytes, path)
            };
            Manuscript manuscript = DocumentReaders.Read(bytes, path, limits.Reading, clock.Token);
            return Understand(path, manuscript, source, started);
        }
        catch (UnreadableFileException e)
        {
            return new DocumentOutcome(Failed(source, e.Diagnostic), [], Elapsed(started));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DocumentOutcome(
                Failed(source, DiagnosticCatalogue.Unreadable.At(e.Message.Replace(path, source.File, StringComparison.Ordinal))),
                [],
                Elapsed(started));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DocumentOutcome(Failed(source, LimitFaults.Time(limits)), [], Elapsed(started));
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A fault of the program at one file must not cost the others.
            return new DocumentOutcome(
                Failed(source, DiagnosticCatalogue.ProgramFault.At($"Internal error while reading the file: {Place(e)}.")),
                [],
                Elapsed(started));
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
        document = document with { Diagnostics = [.. faults, .. document.Diagnostics], Reply = ReplyReader.Read(document) };
        ImmutableArray<Recommendation> items = RecommendationExtractor.Extract(document);
        return ErrorPages.Find(document, items.Length, path) is { } fault
            ? new DocumentOutcome(Failed(source, fault), [], Elapsed(started))
            : new DocumentOutcome(
                RecognisedItems.Marked(CoverageReader.Read(document, items), manuscript),
                RecognisedItems.Marked(items, manuscript),
                Elapsed(started));
    }

    private static (Masthead Masthead, ImmutableArray<Diagnostic> Faults) ReadMasthead(string path, Manuscript manuscript)
    {
        Masthead masthead = MastheadReader.Read(manuscript);
        try
        {
            if (SourceFile.Sidecar(path) is not { } sidecar)
            {
                return (masthead, []);
            }

            masthead = SidecarReader.Merge(masthead, Encoding.UTF8.GetString(sidecar).TrimStart('\uFEFF'), out Diagnostic? fault);
            return (masthead, fault is null ? [] : [fault]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (masthead, [DiagnosticCatalogue.SidecarFaulty.At("The side-car file cannot be read, or is larger than 1 MiB.")]);
        }
    }

    /// <summary>Type of the exception and the method that threw it: no text of the document.</summary>
    private static string Place(Exception fault) =>
        new StackTrace(fault).GetFrames().Select(DiagnosticMethodInfo.Create)
            .FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("ReportMiner.", StringComparison.Ordinal) == true) is { } method
            ? $"{fault.GetType().Name} in {method.DeclaringTypeName![(method.DeclaringTypeName.LastIndexOf('.') + 1)..]}.{method.Name}"
            : fault.GetType().Name;

    private static double Elapsed(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
