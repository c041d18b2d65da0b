using System.Diagnostics;
using System.Xml.Linq;

namespace ReportMiner.Cli.Tests;

/// <summary>A workbook as LibreOffice keeps it: opened and saved by that program, its cells typed into in between.</summary>
internal sealed class FlatSheet
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly string _folder;
    private readonly XDocument _document;

    /// <param name="workbook">An <c>.xlsx</c>.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="folder">For files on the way.</param>
    public FlatSheet(string workbook, string sheet, string folder)
    {
        _folder = folder;
        _document = XDocument.Load(Convert(workbook, "fods"));
        Rows =
        [
            .. _document.Descendants(Table + "table").Single(t => (string?)t.Attribute(Table + "name") == sheet)
                .Descendants(Table + "table-row")
        ];
    }

    /// <summary>The rows in the file.</summary>
    public XElement[] Rows { get; }

    public static string Text(XElement row, int column) => string.Join('\n', Cell(row, column).Elements(Words + "p").Select(p => p.Value));

    public static void Type(XElement row, int column, string text)
    {
        XElement cell = Cell(row, column);
        cell.Elements(Words + "p").Remove();
        cell.Add(new XElement(Words + "p", text));
    }

    /// <returns>The workbook as LibreOffice writes it.</returns>
    public string Save()
    {
        string flat = Path.Combine(_folder, "typed", "matrix.fods");
        Directory.CreateDirectory(Path.GetDirectoryName(flat)!);
        _document.Save(flat);
        return Convert(flat, "xlsx");
    }

    /// <summary>Equal cells in a row appear once, with their number.</summary>
    private static XElement Cell(XElement row, int column)
    {
        int end = 0;
        return row.Elements().First(c => (end += (int?)c.Attribute(Table + "number-columns-repeated") ?? 1) > column);
    }

    private string Convert(string file, string format)
    {
        string target = Path.Combine(_folder, format);
        using Process process = Process.Start(new ProcessStartInfo(
            "soffice", [$"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", format, "--outdir", target, file])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Path.Combine(target, Path.ChangeExtension(Path.GetFileName(file), format));
    }
}
