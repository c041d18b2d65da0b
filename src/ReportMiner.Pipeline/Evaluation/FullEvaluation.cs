using System.Collections.Immutable;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Training;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures every part of the program on gold: extraction, fields, themes, lineage, language versions. The same sources give the same
/// figures. The theme model is trained again, which takes about a minute; all else takes seconds.
/// </summary>
public sealed class FullEvaluation(EvaluationSources sources, IProgress<EvaluationStep>? progress, CancellationToken cancellation)
{
    private static readonly ImmutableArray<(string Folder, string Files)> RealDocuments =
    [
        ("real", "*.pdf"), ("real", "*.docx"), ("seeds", "*.txt")
    ];

    /// <exception cref="InputException">A folder is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public EvaluationResult Measure() =>
        new([.. OnSamples(), OnLabels()], sources.Real is null ? null : [.. OnRealDocuments(), .. OnSentences()]);

    /// <summary>Extraction, lineage and language versions of the sample reports.</summary>
    public ImmutableArray<Measurement> OnSamples()
    {
        sources.Check();
        using RunResult run = OnSampleReports();
        return
        [
            ExtractionMeasurement.Measure(
                run, Gold("recommendations"), "samples", $"{run.Documents.Length} sample files (invented), five formats"),
            OwnLineage(run),
            OwnChains(),
            AlignmentMeasurement.Measure(run, Gold("alignment"), "samples", "three invented meetings, two formats each"),
        ];
    }

    /// <summary>
    /// Themes of labelled sentences, meetings left out; if there are real documents, of labelled texts from them, documents left out. Slow:
    /// it trains.
    /// </summary>
    public Measurement OnLabels()
    {
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(sources.Corpus, "themes"), "*.csv").Order(StringComparer.Ordinal);
        string? sample = sources.Real is { } real && Directory.Exists(Path.Combine(real, "gold", "themes"))
            ? Path.Combine(real, "gold", "themes")
            : null;
        var request = new TrainingRequest
        {
            Rows = [.. files.SelectMany(f => LabelReader.Read(f)), .. sample is null ? [] : SampleReader.Read(sample)],
            Catalogue = CatalogueReader.Read(ShippedModels.Catalogue),
            Translation = TranslationTables.ThemesFile is { } table ? File.ReadAllBytes(table) : null,
        };
        return ThemeMeasurement.Measure(request, new TrainingSteps(progress), cancellation);
    }

    /// <summary>Extraction, themes, lineage and completeness of real documents.</summary>
    public ImmutableArray<Measurement> OnRealDocuments()
    {
        sources.Check();
        using RunResult run = OnReal();
        string gold = Path.Combine(sources.Real!, "gold");
        int documents = Directory.GetFiles(gold, "*.json").Length;
        return
        [
            ExtractionMeasurement.Measure(
                run,
                gold,
                "real",
                $"{documents} real documents with gold",
                "no text; some catalogue terms and thresholds were chosen with it in view"),
            .. RealLineage(run),
            CompletenessMeasurement.Measure(run, "real", $"{run.Documents.Length} real documents"),
        ];
    }

    /// <summary>Sentences of both languages, if there is a file of each: <c>data/NAME.en</c>, <c>data/NAME.ru</c>.</summary>
    public ImmutableArray<Measurement> OnSentences()
    {
        string data = Path.Combine(sources.Real!, "data");
        string? english = Directory.Exists(data) ? Directory.GetFiles(data, "*.en").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (english is null || Path.ChangeExtension(english, ".ru") is var russian && !File.Exists(russian))
        {
            return [];
        }

        progress?.Report(new EvaluationStep("sentence pairs", 0));
        return [SentenceMeasurement.Measure(english, russian, cancellation)];
    }

    /// <summary>Links between meetings, of the samples and, if present, of real documents.</summary>
    public ImmutableArray<Measurement> OfLineage()
    {
        sources.Check();
        using RunResult own = OnSampleReports();
        using RunResult? real = sources.Real is null ? null : OnReal();
        return [OwnLineage(own), OwnChains(), .. real is null ? [] : RealLineage(real)];
    }

    private Measurement OwnLineage(RunResult run) =>
        LineageMeasurement.Measure(run, Gold("lineage"), "samples", "three invented meetings", SummaryRow.Unused);

    private ImmutableArray<Measurement> RealLineage(RunResult run) =>
        Path.Combine(sources.Real!, "gold", "lineage") is var folder && Directory.Exists(folder)
            ? [LineageMeasurement.Measure(run, folder, "real", "two real reports", "yes: the link weights were fitted on them")]
            : [];

    private Measurement OwnChains()
    {
        using RunResult run = Read([Path.Combine(sources.Corpus, "chains")], "chains of meetings");
        return ChainMeasurement.Measure(run, Gold("chains"));
    }

    private RunResult OnSampleReports() => Read([Path.Combine(sources.Corpus, "samples")], "sample reports");

    private RunResult OnReal() =>
        Read(
            [
                .. RealDocuments.Where(p => Directory.Exists(Path.Combine(sources.Real!, p.Folder)))
                    .Select(p => Path.Combine(sources.Real!, p.Folder, p.Files))
            ],
            "real documents");

    private string Gold(string part) => Path.Combine(sources.Corpus, "gold", part);

    private RunResult Read(IReadOnlyList<string> inputs, string what)
    {
        var options = new RunOptions { Inputs = inputs, Output = "", KeepText = true, UseCache = false };
        return ReportRun.Understand(InputCollector.Collect(inputs), options, new ReadingSteps(what, progress), cancellation);
    }
}
