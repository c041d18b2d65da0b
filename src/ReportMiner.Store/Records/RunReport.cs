using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;

namespace ReportMiner.Store.Records;

/// <summary>
/// <c>run.json</c>: the run as a whole, and what was done to every file. Names and order of the members are fixed; new ones go to the end.
/// </summary>
internal sealed record RunReport
{
    public required string Version { get; init; }

    public string? Model { get; init; }

    public required string Catalogue { get; init; }

    public required ImmutableSortedDictionary<string, string> Options { get; init; }

    public required ImmutableArray<string> Meetings { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? DecisionConflicts { get; init; }

    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    public required IEnumerable<DocumentRecord> Documents { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<DocumentTime>? Timing { get; init; }

    /// <summary>Which meeting was compared with which; runs of earlier versions do not say it.</summary>
    public IReadOnlyList<SeriesStep>? Series { get; init; }

    private static JsonTypeInfo<RunReport> Type => (JsonTypeInfo<RunReport>)RecordOptions.Report.GetTypeInfo(typeof(RunReport));

    /// <summary>What a person said of series.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlannedSeries>? Plan { get; init; }

    /// <summary>Documents that the plan names and that are not in the run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PlanUnknown { get; init; }

    /// <param name="run">The run.</param>
    /// <param name="further">What was noticed when results were written, by SHA-256 of the source file.</param>
    /// <param name="timing">Whether to add the times, which differ from run to run.</param>
    public static RunReport Of(RunResult run, ILookup<string, Diagnostic> further, bool timing) => new()
    {
        Version = run.Version,
        Model = run.Model,
        Catalogue = run.Catalogue.Version,
        Options = run.Options,
        Meetings = run.Lineage.Meetings,
        Series = run.Lineage.Series,
        Plan = run.Plan.Series.IsEmpty ? null : run.Plan.Series,
        PlanUnknown = SeriesNames.Unknown(run) is { IsEmpty: false } unknown ? unknown : null,
        DecisionConflicts = run.DecisionConflicts.IsEmpty ? null : run.DecisionConflicts,
        Counts = CountsOf(run),
        Documents = run.Documents.Select(d => DocumentRecord.Of(d, further[d.Document.Source.Sha256])),
        Timing = timing ? run.Documents.Select(DocumentTime.Of) : null,
    };

    public void Write(Stream stream)
    {
        JsonSerializer.Serialize(stream, this, Type);
        stream.Write("\n"u8);
    }

    /// <exception cref="JsonException">The stream holds no run report.</exception>
    public static RunReport Read(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, Type) ?? throw new JsonException("The report is null.");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static Dictionary<string, int> CountsOf(RunResult run)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["documents"] = run.Documents.Length };
        foreach (DocumentStatus status in Enum.GetValues<DocumentStatus>())
        {
            counts.Add(EnumWord.Of(status), run.Documents.Count(d => d.Document.Status == status));
        }

        counts.Add("items", run.Recommendations.Count);
        counts.Add("links", run.Lineage.Links.Count);
        counts.Add("lines", run.Lineage.Lines.Length);
        return counts;
    }
}
