using System.Globalization;

namespace ReportMiner.Ingestion.Programs;

/// <summary>The programs of others that help to read, where they are installed.</summary>
public static class InstalledPrograms
{
    private static readonly Lazy<OutsideProgram?> FoundOffice = new(static () => OutsideProgram.Find(
        "soffice", "libreoffice", @"C:\Program Files\LibreOffice\program\soffice.exe",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    private static readonly Lazy<OutsideProgram?> FoundTesseract =
        new(static () => OutsideProgram.Find("tesseract", @"C:\Program Files\Tesseract-OCR\tesseract.exe"));

    private static readonly Lazy<OutsideProgram?> FoundRasteriser = new(static () => OutsideProgram.Find("pdftoppm"));

    /// <summary>Identifies which programs the machine has: a document may read differently with a program than without it.</summary>
    public static string Stamp => string.Join('|', new[] { Office, Tesseract, Rasteriser }.Select(Trait));

    /// <summary>LibreOffice.</summary>
    internal static OutsideProgram? Office => FoundOffice.Value;

    /// <summary>Recognises characters.</summary>
    internal static OutsideProgram? Tesseract => FoundTesseract.Value;

    /// <summary>Makes pictures of pages.</summary>
    internal static OutsideProgram? Rasteriser => FoundRasteriser.Value;

    private static string Trait(OutsideProgram? program)
    {
        if (program is null)
        {
            return "";
        }

        var file = new FileInfo(program.Path);
        return string.Create(CultureInfo.InvariantCulture, $"{program.Path} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }
}
