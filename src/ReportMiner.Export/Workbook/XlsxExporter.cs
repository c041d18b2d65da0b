using System.Collections.Immutable;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Workbook;

/// <summary><c>matrix.xlsx</c>: the matrix as analysts work with it.</summary>
/// <param name="language">Language of theme names and statuses.</param>
internal sealed class XlsxExporter(Language language) : IExporter
{
    private const string File = "matrix.xlsx";

    public string Name => "xlsx";

    public string Summary => "consolidated matrix as an Excel workbook with items, themes and documents";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target)
    {
        var layout = run.Matrix;
        ImmutableArray<Sheet> sheets =
        [
            .. MatrixParts.Of(run).Select(p => MatrixSheet.Of(run, p.Name, p.Layout, language)), ItemsSheet.Of(run, language),
            ThemesSheet.Of(run, layout, language),
            DocumentsSheet.Of(run, language), AboutSheet.Of(run, language), ListsSheet.Of(run, language),
        ];
        target.Write(File, s => WorkbookPackage.Write(MatrixSheet.Title.In(language), sheets, s));
    }
}
