using System.Collections.Immutable;
using ReportMiner.Export;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Web.Review;

/// <summary>Cuts a run down to what a view shows.</summary>
internal static class ViewExport
{
    /// <param name="run">The run, decisions applied.</param>
    /// <param name="shown">Ids of the items shown.</param>
    /// <returns>The run with these items alone: lines keep the cells that still hold one.</returns>
    public static RunResult Cut(RunResult run, IReadOnlySet<string> shown) => run with
    {
        Recommendations = [.. run.Recommendations.Where(i => shown.Contains(i.Id))],
        Lineage = run.Lineage with
        {
            Links = [.. run.Lineage.Links.Where(l => shown.Contains(l.Earlier.Id) && shown.Contains(l.Later.Id))],
            Lines = [.. run.Lineage.Lines.Select(l => Cut(l, shown)).Where(l => !l.Cells.IsEmpty)],
        },
    };

    /// <summary>Formats that one file of a view can have, by name, with the file that a browser saves.</summary>
    public static readonly ImmutableSortedDictionary<string, (string File, string MediaType)> Formats = new Dictionary<string, (string, string)>
    {
        ["xlsx"] = ("matrix.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ["docx"] = ("consolidated.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ["csv"] = ("recommendations.csv", "text/csv; charset=utf-8"),
        ["matrix"] = ("matrix.csv", "text/csv; charset=utf-8"),
        ["jsonl"] = ("recommendations.jsonl", "application/x-ndjson; charset=utf-8"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Writes one file of a view.</summary>
    /// <param name="run">The run as cut.</param>
    /// <param name="format">A name of <see cref="Formats"/>.</param>
    /// <param name="language">Language of what people read in it.</param>
    public static byte[] Write(RunResult run, string format, Language language)
    {
        string file = Formats[format].File;
        var written = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        ImmutableArray<IExporter> exporters =
        [
            .. Exporters.With(ExportOptions.Default with { Interface = language }).Where(e => !e.NeedsText && e.Files.Contains(file))
        ];
        Exporters.Export(run, exporters, new ExportTarget(name => written[name] = new MemoryStream()));
        return written[file].ToArray();
    }

    private static LineageLine Cut(LineageLine line, IReadOnlySet<string> shown) => line with
    {
        Cells = [.. line.Cells.Select(c => c with { Items = [.. c.Items.Where(shown.Contains)] }).Where(c => !c.Items.IsEmpty)],
    };
}
