using System.Collections.Immutable;
using ReportMiner.Export.AkomaNtoso;
using ReportMiner.Export.Citations;
using ReportMiner.Export.Csv;
using ReportMiner.Export.DataPackage;
using ReportMiner.Export.Docx;
using ReportMiner.Export.Html;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Parquet;
using ReportMiner.Export.Qda;
using ReportMiner.Export.RunReport;
using ReportMiner.Export.Statistics;
using ReportMiner.Export.Tmx;
using ReportMiner.Export.Workbook;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export;

/// <summary>The one list of exporters: options, help and documents come from it.</summary>
public static class Exporters
{
    /// <summary>All exporters with the default options, in the order of writing.</summary>
    public static readonly ImmutableArray<IExporter> All = With(ExportOptions.Default);

    /// <summary>All exporters, in the order of writing: an exporter comes after those that it needs.</summary>
    public static ImmutableArray<IExporter> With(ExportOptions options) =>
    [
        new JsonlExporter(),
        new CsvExporter(),
        new MatrixCsvExporter(),
        new XlsxExporter(options.Interface),
        new DocxExporter(options.Interface),
        new HtmlExporter(),
        new RussianCsvExporter(),
        new TableExporter("long", "one row an item and theme, for statistics", LongTable.Table),
        new TableExporter("wide", "one row an item with themes as columns, for statistics", WideTable.Table),
        new ParquetExporter(),
        new BibtexExporter(),
        new CslExporter(),
        new QdaExporter(),
        new AknExporter(),
        new TmxExporter(),
        new RunJsonExporter(options.Timing),
        new CodebookExporter(),
        new DataPackageExporter(),
    ];

    /// <summary>The exporters of the formats named and those that they need; the default ones where none is named.</summary>
    /// <param name="formats">Names, each as in <see cref="IExporter.Name"/> in any case; <c>all</c> for all.</param>
    /// <param name="options">Options of the exports.</param>
    /// <exception cref="UnknownFormatNameException">A name is not known.</exception>
    public static ImmutableArray<IExporter> Select(IReadOnlyCollection<string> formats, ExportOptions options)
    {
        ImmutableArray<IExporter> all = With(options);
        if (formats.Count == 0)
        {
            return [.. all.Where(e => e.ByDefault)];
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (string format in formats)
        {
            Want(format, all, wanted);
        }

        return [.. all.Where(e => wanted.Contains(e.Name))];
    }

    /// <summary>
    /// Writes a run with the exporters given: side by side those that need no other's files, then the rest in their order.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="exporters">The exporters, each after those that it needs.</param>
    /// <param name="target">Takes the files.</param>
    /// <param name="jobs">Files written at the same time, at most.</param>
    public static void Export(RunResult run, IEnumerable<IExporter> exporters, ExportTarget target, int jobs = 1)
    {
        var view = new RunView(run);
        ILookup<bool, IExporter> byNeed = exporters.ToLookup(e => e.Needs.IsEmpty);
        ParallelWork.Each(byNeed[true], jobs, e => e.Export(view, target));
        foreach (IExporter exporter in byNeed[false])
        {
            exporter.Export(view, target);
        }
    }

    private static void Want(string format, ImmutableArray<IExporter> all, HashSet<string> wanted)
    {
        if (string.Equals(format, "all", StringComparison.OrdinalIgnoreCase))
        {
            wanted.UnionWith(all.Select(e => e.Name));
            return;
        }

        IExporter exporter = all.FirstOrDefault(e => string.Equals(e.Name, format, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnknownFormatNameException(format, [.. all.Select(e => e.Name), "all"]);
        wanted.Add(exporter.Name);
        wanted.UnionWith(exporter.Needs);
    }
}
