using System.Text.RegularExpressions;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Workbook;

/// <summary>
/// Text in a sheet's XML: Excel reads <c>_x0041_</c> as an escaped letter, so that an underscore that would begin one is escaped itself
/// (ECMA-376, ST_Xstring).
/// </summary>
internal static partial class SheetText
{
    public static string Escape(string text)
    {
        string fit = CellText.Fit(text);
        return fit.Contains("_x", StringComparison.Ordinal) ? Escapes().Replace(fit, "_x005F_") : fit;
    }

    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString())
        : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
