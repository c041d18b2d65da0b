using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Benchmarks;

/// <summary>Each stage alone, over all files of <c>REPORTMINER_SAMPLES</c> (a folder; the sample reports where it is not set).</summary>
[MemoryDiagnoser]
[SuppressMessage("Performance", "CA1822", Justification = "Benchmarks are methods of an object.")]
public class StageBenchmarks
{
    private byte[][] _files = [];
    private Manuscript[] _manuscripts = [];
    private Document[] _documents = [];

    [GlobalSetup]
    public void Load()
    {
        string folder = Environment.GetEnvironmentVariable("REPORTMINER_SAMPLES")
            ?? throw new InvalidOperationException("Set REPORTMINER_SAMPLES to a folder of reports.");
        _files =
        [
            .. Directory.EnumerateFiles(folder).Where(DocumentReaders.Searches).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
                .Where(IsRead)
        ];
        _manuscripts = Read();
        _documents = Structure();
    }

    [Benchmark]
    public Manuscript[] Read() => [.. _files.Select(f => DocumentReaders.Read(f, CancellationToken.None))];

    [Benchmark]
    public Masthead[] Mastheads() => [.. _manuscripts.Select(MastheadReader.Read)];

    [Benchmark]
    public Document[] Structure() =>
        [
            .. _manuscripts.Select(
                (m, i) => StructureAnalyzer.Analyze(m, new SourceInfo { File = "f", Sha256 = $"{i}", Size = 1, Meeting = "m" }))
        ];

    [Benchmark]
    public ImmutableArray<Recommendation>[] Extract() => [.. _documents.Select(RecommendationExtractor.Extract)];

    private static bool IsRead(byte[] bytes)
    {
        try
        {
            DocumentReaders.Read(bytes, CancellationToken.None);
            return true;
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
