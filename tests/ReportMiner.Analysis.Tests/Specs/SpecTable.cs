using System.Runtime.CompilerServices;

namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>Reads the Markdown tables that state what is expected.</summary>
internal static class SpecTable
{
    /// <returns>The cells of every row of the table in a file, the heading left out.</returns>
    public static IEnumerable<string[]> Rows(string name, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, name))
            .Where(l => l.StartsWith('|'))
            .Skip(2)
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray());
}
