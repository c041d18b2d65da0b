using System.Text;

namespace ReportMiner.Web.Api;

/// <summary>Small tables for spreadsheet programs.</summary>
internal static class Tables
{
    /// <summary>A table as CSV with a byte order mark; what a spreadsheet program would take for a formula is kept as text.</summary>
    public static byte[] Csv(IEnumerable<string> heading, IEnumerable<string[]> rows) =>
        [
            .. Encoding.UTF8.GetPreamble(),
            .. Encoding.UTF8.GetBytes(string.Concat(rows.Prepend([.. heading]).Select(r => string.Join(',', r.Select(Cell)) + "\r\n")))
        ];

    private static string Cell(string value)
    {
        string safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
