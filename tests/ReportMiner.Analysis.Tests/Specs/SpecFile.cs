namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>Reads a specification: Markdown with cases of a heading, an input block and an expected block.</summary>
internal static class SpecFile
{
    /// <returns>Name, input and expected lines of every case.</returns>
    public static IEnumerable<object[]> Cases(string file, string expected) =>
        CasesByFormat(file, expected).Select(c => (object[])[c[0], c[2], c[3]]);

    /// <returns>Name, format, input and expected lines of every case; the format is the name of the input block.</returns>
    public static IEnumerable<object[]> CasesByFormat(string file, string expected)
    {
        string name = "";
        string? block = null;
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                name = line[3..];
                blocks.Clear();
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (block == expected)
                {
                    string format = blocks.Keys.First(b => b != expected);
                    yield return [name, format, string.Join('\n', blocks[format]), string.Join('\n', blocks[expected])];
                }

                block = block is null ? line[3..] : null;
                if (block is not null)
                {
                    blocks[block] = [];
                }
            }
            else if (block is not null)
            {
                blocks[block].Add(line);
            }
        }
    }
}
